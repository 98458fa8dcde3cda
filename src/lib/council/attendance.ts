import type { Need } from '../compat/attendee.ts';
import { seatRoles } from './nouns.ts';
import type { AttendanceMode, Membership, SeatRole, SessionForm } from './nouns.ts';

export type Seat = Pick<Membership, 'personId' | 'role' | 'vote' | 'from' | 'to'>;

/** What an attendee is to one session: by a seat, or as a guest. */
export const attendeeRoles = [...seatRoles, 'guest'] as const;
export type AttendeeRole = SeatRole | 'guest';

export const isValidOn = (seat: Pick<Seat, 'from' | 'to'>, day: string): boolean =>
	seat.from <= day && (seat.to === null || day < seat.to);

/**
 * Who is invited by their seats: those valid that day, each person once with the strongest of
 * their roles, and with a vote if any of their seats has one.
 */
export function invitedOn(seats: readonly Seat[], day: string): readonly Seat[] {
	const byPerson = new Map<string, Seat>();
	for (const seat of seats) {
		if (!isValidOn(seat, day)) continue;
		const other = byPerson.get(seat.personId);
		const stronger = other && rank(other) <= rank(seat) ? other : seat;
		byPerson.set(seat.personId, { ...stronger, vote: seat.vote || (other?.vote ?? false) });
	}
	return [...byPerson.values()].toSorted(
		(a, b) => rank(a) - rank(b) || (a.personId < b.personId ? -1 : 1),
	);
}

const rank = (seat: Seat) => seatRoles.indexOf(seat.role);

/**
 * Those who vote must hear and be heard, see and be seen; others must hear, see and speak.
 * Showing one's screen is nobody's duty by their seat.
 */
export function needsOf(vote: boolean): readonly Need[] {
	return vote ? ['hear', 'speak', 'see', 'beSeen'] : ['hear', 'speak', 'see'];
}

/** Where people are expected before anybody has said so. */
export function usualMode(form: SessionForm): AttendanceMode {
	return form === 'video' ? 'remote' : form === 'onSite' ? 'onSite' : 'unknown';
}

/** Where somebody is expected: the session's form overrules what was said of the person. */
export function expectedMode(form: SessionForm, mode: AttendanceMode): AttendanceMode {
	return form === 'hybrid' ? mode : usualMode(form);
}
