import { leads } from './acts.ts';
import type { SessionPlace } from './acts.ts';
import type { StaffActor } from './actor.ts';

/**
 * Whose records somebody may see and change: those of these offices, committees and persons.
 * `null` sets no bound, an empty list includes nothing. Guests and halls, which own devices too, count
 * as persons: by the id of the attendee or of the hall.
 */
export interface Scope {
	readonly offices: readonly string[] | null;
	readonly committees: readonly string[] | null;
	readonly persons: readonly string[] | null;
}

export const everything: Scope = { offices: null, committees: null, persons: null };

type Account = Pick<StaffActor, 'role' | 'officeId' | 'personId' | 'chairs'>;

/**
 * An office account includes its office, one of a chair the committees that its person leads, and the
 * person. Without office or person it includes nothing, rather than everything.
 */
export function scopeOf({ role, officeId, personId, chairs }: Account): Scope {
	switch (role) {
		case 'administrator':
		case 'secretary':
			return everything;
		case 'office':
			return { ...everything, offices: officeId === null ? [] : [officeId] };
		case 'chair':
			return {
				offices: [],
				committees: [...new Set(chairs.map(({ committeeId }) => committeeId))],
				persons: personId === null ? [] : [personId],
			};
	}
}

/** In a session that they lead, whoever leads it includes everybody. */
export const scopeIn = (account: Account, at: SessionPlace): Scope =>
	leads(account, at) ? everything : scopeOf(account);

/** What a personal link includes: its person, its guest or its hall. */
export const scopeOfOwner = (ownerId: string): Scope => ({ ...everything, persons: [ownerId] });

/** Whether a scope leaves anybody out. */
export const isBounded = ({ offices, committees, persons }: Scope): boolean =>
	offices !== null || committees !== null || persons !== null;

/** Whether somebody belongs to one of the offices, or is one of the persons; a guest is neither. */
export const includesPerson = (
	{ offices, persons }: Scope,
	{ officeId, personId }: { readonly officeId: string | null; readonly personId: string | null },
): boolean =>
	(offices === null && persons === null) ||
	(officeId !== null && (offices?.includes(officeId) ?? false)) ||
	(personId !== null && (persons?.includes(personId) ?? false));

/** @param officeId `null` for what belongs to no office, such as a hall or a guest */
export const includesOffice = ({ offices }: Scope, officeId: string | null): boolean =>
	offices === null || (officeId !== null && offices.includes(officeId));
