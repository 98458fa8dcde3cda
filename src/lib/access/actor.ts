import type { AttendeeRole } from '../council/attendance.ts';
import type { Membership } from '../council/nouns.ts';
import type { StaffRole } from './roles.ts';

/** That somebody leads a committee, from day to day. */
export type ChairSeat = Pick<Membership, 'committeeId' | 'from' | 'to'>;

/** Somebody with an account. */
export interface StaffActor {
	readonly kind: 'staff';
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: StaffRole;
	/** The office whose people and devices they mind; only with the role `office`. */
	readonly officeId: string | null;
	/** Whose account it is; `null`: nobody has said. */
	readonly personId: string | null;
	/** Where that person leads, as chair or deputy, today or later; only with the role `chair`. */
	readonly chairs: readonly ChairSeat[];
}

/** Somebody with a personal link, without an account. */
export interface LinkActor {
	readonly kind: 'attendee';
	/** Of the attendee, or of the person where the link belongs to no session. */
	readonly id: string;
	readonly name: string;
	/** In the session; `null`: the link belongs to no session. */
	readonly role: AttendeeRole | null;
}

/** The product itself: at the start, and what it repeats. */
export interface SystemActor {
	readonly kind: 'system';
	readonly id: '';
	readonly name: string;
}

/** Who acts: what the audit names and permissions are asked of. */
export type Actor = StaffActor | LinkActor | SystemActor;

export const system: SystemActor = { kind: 'system', id: '', name: 'Vollzählig' };
