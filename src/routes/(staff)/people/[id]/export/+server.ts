import { dayOf } from '$lib/calendar/wall-clock.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { exportPerson } from '$lib/server/privacy/person-export.ts';

/** Asked by a form, because it is written down who asked. */
export const POST = async ({ locals, params }) => {
	const by = actingAs(locals, 'person.export');
	const now = by.now;
	const told = found(await exportPerson(by, params.id));
	return new Response(JSON.stringify(told, null, '\t'), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename="person-${dayOf(now)}.json"`,
			'cache-control': 'no-store',
		},
	});
};
