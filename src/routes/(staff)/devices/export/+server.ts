import { csvText } from '$lib/exchange/csv-text.ts';
import * as clock from '$lib/server/process/clock.ts';
import { requireStaff } from '$lib/server/request.ts';
import { reachOf } from '$lib/server/access/roles.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as people from '$lib/server/register/people.ts';
import { inventoryRows } from '../inventory-rows.ts';

/** The devices somebody may see, as a table that an import takes back. */
export const GET = async ({ locals }) => {
	const staff = requireStaff(locals);
	const reach = reachOf(staff);
	const owners = new Map((await people.list(db(), reach)).map((person) => [person.id, person]));
	const rows = inventoryRows(await devices.list(db(), reach), owners);
	const day = clock.now().slice(0, 10);
	return new Response(csvText(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="inventar-${day}.csv"`,
			'cache-control': 'no-store',
		},
	});
};
