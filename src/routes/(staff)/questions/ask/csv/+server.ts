import { csvText } from '$lib/exchange/tables/csv-text.ts';
import { m } from '$lib/paraglide/messages.js';
import * as audit from '$lib/server/db/audit.ts';
import { actingAs } from '$lib/server/request.ts';
import { readAsking } from '../ask.server.ts';

/** A table for a mail merge: everybody with a link, whose devices are unknown. */
export const GET = async ({ locals }) => {
	const by = actingAs(locals, 'person.sendLink');
	const head = [
		...[m.invite_columnName(), m.invite_columnMail(), m.staff_office()],
		...[m.invite_columnLink(), m.invite_columnSubject(), m.invite_columnText()],
	];
	const rows = (await readAsking(by)).flatMap(({ name, email, officeName, asked }) =>
		asked ? [[name, email, officeName, asked.url, asked.subject, asked.text]] : [],
	);
	await audit.record(by, 'person.exportLinks', '', { count: rows.length });
	return new Response(csvText([head, ...rows]), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="geraete-links.csv"',
			'cache-control': 'no-store',
		},
	});
};
