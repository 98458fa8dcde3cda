import { isPresent } from '$lib/server/demo/demonstration.ts';
import { requireStaff } from '$lib/server/request.ts';
import { db } from '$lib/server/db/db.ts';

/** Guards nothing by itself: each page's own `load` and actions do. */
export const load = async ({ locals }) => {
	const { name, email, role } = requireStaff(locals);
	return { staff: { name, email, role }, isDemonstration: await isPresent(db()) };
};
