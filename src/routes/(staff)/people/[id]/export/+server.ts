import * as clock from '$lib/server/process/clock.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { equippers, reachOf } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import { exportPerson } from '$lib/server/privacy/person-export.ts';

/** Asked by a form, because it is written down who asked. */
export const POST = async ({ locals, params }) => {
	const staff = requireRole(locals, ...equippers);
	const now = clock.now();
	const told = found(await exportPerson(db(), reachOf(staff), actorOf(staff), params.id, now));
	return new Response(JSON.stringify(told, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="person-${now.slice(0, 10)}.json"`,
			'cache-control': 'no-store',
		},
	});
};
