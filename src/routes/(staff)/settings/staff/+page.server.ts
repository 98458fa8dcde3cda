import { requireRole } from '$lib/server/request.ts';
import { db } from '$lib/server/db/db.ts';
import * as staff from '$lib/server/access/staff.ts';

export const load = async ({ locals }) => {
	const { id } = requireRole(locals, 'administrator');
	return { you: id, accounts: await staff.list(db()) };
};
