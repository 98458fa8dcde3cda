import { isPresent } from '$lib/server/demonstration.ts';
import { db } from '$lib/server/store/db.ts';

/** Public. Staff who are signed in see their navigation here too. */
export const load = async ({ locals }) => ({
	staff: locals.staff && { name: locals.staff.name, role: locals.staff.role },
	isDemonstration: locals.staff !== null && (await isPresent(db())),
});
