import { blocked, fine } from './check.ts';
import type { Check } from './check.ts';

/** A way in that cannot take the attendee's role. */
export const role: Check = ({ row, attendee }) =>
	row.roles.length === 0 || row.roles.includes(attendee.role)
		? fine
		: blocked({ code: 'roleNotAvailable', role: attendee.role, way: row.way });
