import { db } from '$lib/server/store/db.ts';
import { requireStaff } from '$lib/server/request.ts';

/** Guards nothing by itself: each page's own `load` and actions do. */
export const load = async ({ locals }) => {
	const { name, email, role } = requireStaff(locals);
	const demonstration = await db().selectFrom('demonstration').select('id').limit(1).execute();
	return { staff: { name, email, role }, isDemonstration: demonstration.length > 0 };
};
