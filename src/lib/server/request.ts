import { error, redirect } from '@sveltejs/kit';
import { m } from '../paraglide/messages.js';
import type { Staff, StaffRole } from './staff.ts';

/** Opens every staff `load`, action and endpoint: strangers are sent to the sign-in. */
export function requireStaff(locals: App.Locals): Staff {
	if (!locals.staff) redirect(303, '/sign-in');
	return locals.staff;
}

/** As `requireStaff`, for some roles only; the others get a 403 with a sentence. */
export function requireRole(locals: App.Locals, ...roles: readonly StaffRole[]): Staff {
	const staff = requireStaff(locals);
	if (!roles.includes(staff.role)) error(403, m.error_notYourRole());
	return staff;
}
