import { isPresent } from '$lib/server/demo/demonstration.ts';
import { actingAs } from '$lib/server/request.ts';

/** Guards nothing by itself: each page's own `load` and actions do. */
export const load = async ({ locals }) => {
	const by = actingAs(locals, 'session.view');
	const { name, email, role } = by.actor;
	return { staff: { name, email, role }, isDemonstration: await isPresent(by.db) };
};
