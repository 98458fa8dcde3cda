import { m } from '$lib/paraglide/messages.js';
import type { StaffRole } from '$lib/server/staff.ts';

const roles = {
	administrator: m.role_administrator,
	secretary: m.role_secretary,
	chair: m.role_chair,
	office: m.role_office,
} satisfies Record<StaffRole, () => string>;
export const staffRole = (role: StaffRole): string => roles[role]();
