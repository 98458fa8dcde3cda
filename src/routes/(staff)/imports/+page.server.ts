import { requireRole } from '$lib/server/request.ts';
import { equippers, isOneOf, registrars } from '$lib/server/staff.ts';
import { db } from '$lib/server/store/db.ts';
import * as imports from '$lib/server/store/imports.ts';

export const load = async ({ locals }) => {
	const staff = requireRole(locals, ...equippers);
	return {
		groups: isOneOf(staff, registrars) ? ['equippers', 'registrars'] : ['equippers'],
		imports: await imports.list(db(), staff, 50),
	};
};
