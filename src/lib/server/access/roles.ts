export const staffRoles = ['administrator', 'secretary', 'chair', 'office'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Somebody who signed in. */
export interface Staff {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: StaffRole;
	/** The office whose people and devices they mind; only with the role office. */
	readonly officeId: string | null;
}

/** Which offices' records somebody may see and change. */
export type Reach = 'everyOffice' | { readonly officeId: string };

export function reachOf(staff: Staff): Reach {
	if (staff.role !== 'office') return 'everyOffice';
	// An office account without an office reaches nothing, rather than everything.
	return { officeId: staff.officeId ?? '' };
}

/** Who keeps the whole register. */
export const registrars = ['administrator', 'secretary'] as const satisfies readonly StaffRole[];
/** Who keeps people and their devices; an office its own. */
export const equippers = [...registrars, 'office'] as const satisfies readonly StaffRole[];

export const isOneOf = (staff: Pick<Staff, 'role'>, roles: readonly StaffRole[]): boolean =>
	roles.includes(staff.role);
