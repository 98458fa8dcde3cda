/** Plain pages: nothing of them needs JavaScript. */
export const csr = false;

/** Public. Staff who are signed in see their navigation here too. */
export const load = ({ locals }) => ({
	staff: locals.staff && { name: locals.staff.name, role: locals.staff.role },
});
