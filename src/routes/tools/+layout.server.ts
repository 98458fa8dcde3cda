import { isPresent } from '$lib/server/demo/demonstration.ts';
import { db } from '$lib/server/db/db.ts';

/** Public. Staff who are signed in see their navigation here too. */
export const load = async ({ locals }) => ({
	staff: locals.staff && { name: locals.staff.name, role: locals.staff.role },
	isDemonstration: locals.staff !== null && (await isPresent(db())),
});
