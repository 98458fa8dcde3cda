import type { Need } from '../compat/attendee.ts';
import { seatRoles } from './nouns.ts';
import type { AttendanceMode, Membership, SeatRole, SessionForm } from './nouns.ts';

export type Seat = Pick<Membership, 'personId' | 'role' | 'vote' | 'from' | 'to'>;

/** What an attendee is to one session: by a seat, or as a guest. */
export const attendeeRoles = [...seatRoles, 'guest'] as const;
export type AttendeeRole = SeatRole | 'guest';

/** Who has a vote where nobody says so: advisers and minute-takers have none. */
export const usuallyVotes = (role: SeatRole): boolean =>
	role === 'chair' || role === 'deputyChair' || role === 'member';

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

/** A hall is heard and seen for all who sit in it, and hears and sees for them. */
export const needsOfHall: readonly Need[] = ['hear', 'speak', 'see', 'beSeen'];

/** Where people are expected before anybody has said so. */
export function usualMode(form: SessionForm): AttendanceMode {
	return form === 'video' ? 'remote' : form === 'onSite' ? 'onSite' : 'unknown';
}

/** Where somebody is expected: the session's form overrules what was said of the person. */
export function expectedMode(form: SessionForm, mode: AttendanceMode): AttendanceMode {
	return form === 'hybrid' ? mode : usualMode(form);
}

/**
 * Whether somebody on a session's list is expected: `prevented` says that they cannot come, `excused` that
 * this is accepted, `withdrawn` that they are not invited any more.
 */
export const standings = ['invited', 'prevented', 'excused', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** By what somebody is on or off the list, or has their role: the seats, or somebody's decision. */
export const bases = ['seats', 'hand'] as const;
export type Basis = (typeof bases)[number];

/** One of a session's list, as far as seats have a say. */
export interface Listed {
	readonly id: string;
	/** `null`: a guest. */
	readonly personId: string | null;
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly standing: Standing;
	readonly attendanceBy: Basis;
	readonly roleBy: Basis;
}

/** What the list of a session lacks to be as the seats are. */
export interface AttendanceDifference {
	/** Who has a seat and is not on the list; `id` of those who were before, and get their old link back. */
	readonly toInvite: readonly {
		readonly id: string | null;
		readonly personId: string;
		readonly role: AttendeeRole;
		readonly vote: boolean;
	}[];
	/** Ids of those who have no seat any more. */
	readonly toWithdraw: readonly string[];
	/** Who has another role or vote by now. */
	readonly toChange: readonly {
		readonly id: string;
		readonly role: SeatRole;
		readonly vote: boolean;
	}[];
}

/**
 * What is to be changed so that everybody with a seat on the day is invited and nobody by a seat that has
 * ended. What somebody decided by hand is never part of it.
 *
 * @param day ISO date of the session
 */
export function attendanceDifference(
	seats: readonly Seat[],
	day: string,
	listed: readonly Listed[],
): AttendanceDifference {
	const seated = new Map(invitedOn(seats, day).map((seat) => [seat.personId, seat]));
	const byPerson = new Map(listed.map((one) => [one.personId, one]));
	return {
		toInvite: [...seated.values()].flatMap((seat): AttendanceDifference['toInvite'] => {
			const { personId } = seat;
			const one = byPerson.get(personId);
			if (one && (one.standing !== 'withdrawn' || one.attendanceBy === 'hand')) return [];
			const { role, vote } = one?.roleBy === 'hand' ? one : seat;
			return [{ id: one?.id ?? null, personId, role, vote }];
		}),
		toWithdraw: listed
			.filter(
				({ personId, standing, attendanceBy }) =>
					standing !== 'withdrawn' &&
					attendanceBy === 'seats' &&
					(personId === null || !seated.has(personId)),
			)
			.map(({ id }) => id),
		toChange: listed.flatMap(({ id, personId, role, vote, standing, roleBy }) => {
			const seat = personId === null ? undefined : seated.get(personId);
			if (!seat || standing === 'withdrawn' || roleBy === 'hand') return [];
			const isSame = seat.role === role && seat.vote === vote;
			return isSame ? [] : [{ id, role: seat.role, vote: seat.vote }];
		}),
	};
}

/** How many lines a difference has. */
export const differencesIn = ({ toInvite, toWithdraw, toChange }: AttendanceDifference): number =>
	toInvite.length + toWithdraw.length + toChange.length;

/** What somebody is to a session who is invited by hand. */
export interface Part {
	readonly role: AttendeeRole;
	readonly vote: boolean;
	readonly attendanceBy: Basis;
	readonly roleBy: Basis;
}

/**
 * The part of somebody who is invited by hand: as chosen, else of whom they represent, else of their seat
 * on the day; without any of them they are a guest.
 */
export function partOf(
	chosen: { readonly role: AttendeeRole | null; readonly vote: boolean | null },
	represented: Pick<Part, 'role' | 'vote'> | null,
	seat: Pick<Seat, 'role' | 'vote'> | null,
): Part {
	const usual = represented ?? seat ?? { role: 'guest', vote: false };
	const isChosen = chosen.role !== null || chosen.vote !== null;
	return {
		role: chosen.role ?? usual.role,
		vote: chosen.vote ?? usual.vote,
		attendanceBy: seat && !represented ? 'seats' : 'hand',
		roleBy: isChosen || represented ? 'hand' : 'seats',
	};
}
