import { dayOf } from '$lib/calendar/wall-clock.ts';
import { csvText } from '$lib/exchange/tables/csv-text.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import * as audit from '$lib/server/db/audit.ts';
import { actingAs } from '$lib/server/request.ts';
import { mailMergeRows } from '$lib/views/letters/invitation.ts';
import { readInvitations } from '../links.server.ts';

/** A table for a mail merge, with everybody's link. */
export const GET = async ({ locals, params }) => {
	const by = actingAs(locals, 'session.invite');
	const { session, recipients } = await readInvitations(by, params.id);
	const rows = mailMergeRows(session, recipients, getLocale());
	await audit.record(by, 'session.exportLinks', params.id, { count: recipients.length });
	return new Response(csvText(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="einladungen-${dayOf(session.startsAt)}.csv"`,
			'cache-control': 'no-store',
		},
	});
};
