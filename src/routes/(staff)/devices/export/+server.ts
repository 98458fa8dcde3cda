import { getLocale } from '$lib/paraglide/runtime.js';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { csvText } from '$lib/exchange/tables/csv-text.ts';
import * as audit from '$lib/server/db/audit.ts';
import { actingAs } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as people from '$lib/server/register/people.ts';
import { inventoryRows } from '$lib/views/register/inventory-rows.ts';

/** The devices somebody may see, as a table that an import takes back. */
export const GET = async ({ locals }) => {
	const by = actingAs(locals, 'device.view');
	const owners = new Map((await people.list(by)).map((person) => [person.id, person]));
	const rows = inventoryRows(await devices.list(by), owners, getLocale());
	const day = dayOf(by.now);
	await audit.record(by, 'device.export', '', { count: rows.length - 1 });
	return new Response(csvText(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="inventar-${day}.csv"`,
			'cache-control': 'no-store',
		},
	});
};
