import { substituteOf } from '../../views/session/attendance.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { invitedOn, partOf, usualMode } from '../../council/attendance.ts';
import type { AttendeeRole, Seat } from '../../council/attendance.ts';
import { sameName } from '../../council/names.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as attendees from './attendees.ts';
import type { NewAttendee } from './attendees.ts';
import type { AttendeeRecord } from './attendee-record.ts';
import * as replies from './replies.ts';
import { sessionSeats } from './session-seats.query.ts';
import * as sessions from './sessions.ts';
import type { SessionRecord } from './session-record.ts';

/** Somebody who is to be invited by hand: a person of the register, or a guest by name. */
export interface HandInvitation extends Pick<NewAttendee, 'personId' | 'guestName'> {
	readonly guestEmail: string;
	/** The attendee in whose place they come, and who is prevented from now on. */
	readonly representsId: string | null;
	/** `null`: as of whom they represent, as their seat gives, or a guest without a vote. */
	readonly role: AttendeeRole | null;
	readonly vote: boolean | null;
}

type Seated = Pick<SessionRecord, 'id' | 'committeeId' | 'startsAt'>;

/** The ids of the people who have a seat on the day of a session. */
export async function seatedOn(db: Db, session: Seated): Promise<ReadonlySet<string>> {
	const seats = invitedOn(await sessionSeats(db, session), dayOf(session.startsAt));
	return new Set(seats.map(({ personId }) => personId));
}

/** The seat that somebody has on the day of a session; `null`: none. */
export async function seatOn(
	db: Db,
	session: Seated,
	personId: string | null,
): Promise<Seat | null> {
	if (personId === null) return null;
	const seats = invitedOn(await sessionSeats(db, session), dayOf(session.startsAt));
	return seats.find((seat) => seat.personId === personId) ?? null;
}

/**
 * Invites somebody by hand, as a substitute too. Who was invited before gets their old link back.
 *
 * @returns the attendee's id; `null` if they are expected already, or the represented are not on the list or
 * have a substitute
 */
export async function invite(
	by: Acting,
	session: SessionRecord,
	invitation: HandInvitation,
): Promise<string | null> {
	return inTransaction(by, async (by) => {
		await sessions.hold(by.db, session.id);
		const { personId, guestName, guestEmail, representsId } = invitation;
		const there = await attendees.listEveryone(by.db, [session.id]);
		const represented = there.find(({ id }) => id === representsId) ?? null;
		if (representsId !== null && represented === null) return null;
		if (representsId !== null && substituteOf(there, representsId)) return null;
		const seat = await seatOn(by.db, session, personId);
		const part = { ...partOf(invitation, represented, seat), representsId };
		const mode = usualMode(session.form);
		const [id] = await inviteAll(by, session.id, [
			{ personId, guestName, guestEmail, mode, ...part },
		]);
		if (id === undefined || id === representsId) return null;
		if (represented?.standing === 'invited') {
			await attendees.change(by.db, [represented.id], { standing: 'prevented' });
			await replies.overrule(by, [represented.id]);
			await audit.record(by, 'attendee.prevent', represented.id, { sessionId: session.id });
		}
		return id;
	});
}

/**
 * Puts people on the list of a session that is already scheduled, or back on it.
 *
 * @returns the ids of those invited; none if one of them is expected already, a guest by the same name
 * too, and then nothing is changed
 */
export async function inviteAll(
	by: Acting,
	sessionId: string,
	invited: readonly NewAttendee[],
): Promise<readonly string[]> {
	return inTransaction(by, async (by) => {
		// Whoever invites at the same moment waits here, so that nobody comes twice.
		await sessions.hold(by.db, sessionId);
		const there = await attendees.listEveryone(by.db, [sessionId]);
		const before = invited.map((attendee) => there.find((one) => isSame(one, attendee)));
		if (before.some((one) => one?.standing === 'invited')) return [];
		const ids: string[] = [];
		for (const [at, attendee] of invited.entries()) {
			const id = before[at]?.id ?? null;
			ids.push(await put(by, sessionId, attendee, id));
		}
		return ids;
	});
}

const isSame = (one: AttendeeRecord, { personId, guestName }: NewAttendee): boolean =>
	personId === null
		? one.personId === null && sameName(one.name, guestName ?? '')
		: one.personId === personId;

async function put(
	by: Acting,
	sessionId: string,
	attendee: NewAttendee,
	before: string | null,
): Promise<string> {
	const { role, vote, representsId = null } = attendee;
	const basis = attendee.attendanceBy ?? (role === 'guest' ? 'hand' : 'seats');
	const detail = { sessionId, ...(representsId !== null && { representsId }) };
	const action = representsId === null ? null : 'attendee.represent';
	if (before === null) {
		const [id = ''] = await attendees.createAll(by.db, [{ ...attendee, sessionId }]);
		await audit.record(by, action ?? 'attendee.create', id, detail);
		return id;
	}
	const roleBy = attendee.roleBy ?? 'seats';
	const part = { standing: 'invited', attendanceBy: basis, role, vote, roleBy } as const;
	await attendees.change(by.db, [before], { ...part, representsId });
	await replies.overrule(by, [before]);
	await audit.record(by, action ?? 'attendee.reinvite', before, detail);
	return before;
}
