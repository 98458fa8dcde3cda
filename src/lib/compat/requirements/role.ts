import { blocked, fine } from './check.ts';
import type { Check } from './check.ts';

/** A way in that cannot take the attendee's role. */
export const role: Check = ({ support, attendee }) =>
	support.roles.length === 0 || support.roles.includes(attendee.role)
		? fine
		: blocked({ code: 'roleNotAvailable', role: attendee.role, way: support.way });
