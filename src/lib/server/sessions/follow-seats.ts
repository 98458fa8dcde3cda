import { setImmediate as pause } from 'node:timers/promises';
import { attendanceDifference, usualMode } from '../../council/attendance.ts';
import type { AttendanceDifference } from '../../council/attendance.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { asSystem, inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import type { AuditEntry } from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import { every } from '../jobs/every.ts';
import * as clock from '../process/clock.ts';
import * as attendees from './attendees.ts';
import type { AttendeeRecord } from './attendee-record.ts';
import { halfImportedCommittees } from '../imports/oparl/unfinished-import.query.ts';
import { dueSessions } from './due-sessions.query.ts';
import { sessionSeats } from './session-seats.query.ts';
import * as sessions from './sessions.ts';
import type { SessionRecord } from './session-record.ts';

/** What the list of a session lacks to be as the seats are, and everybody on the list. */
export interface ReadDifference {
	readonly difference: AttendanceDifference;
	readonly everyone: readonly AttendeeRecord[];
}

export async function readDifference(
	db: Db,
	session: Pick<SessionRecord, 'id' | 'committeeId' | 'startsAt'>,
): Promise<ReadDifference> {
	const [seats, everyone] = await Promise.all([
		sessionSeats(db, session),
		attendees.listEveryone(db, [session.id]),
	]);
	return { difference: attendanceDifference(seats, dayOf(session.startsAt), everyone), everyone };
}

/**
 * Makes a difference good, with a line in the audit for each person. Links of those who stay, or come
 * back, are as they were.
 */
export async function applyDifference(
	by: Acting,
	{ id: sessionId, form }: Pick<SessionRecord, 'id' | 'form'>,
	{ toInvite, toWithdraw, toChange }: AttendanceDifference,
): Promise<void> {
	const entries: AuditEntry[] = [];
	const note = (action: AuditEntry['action'], subject: string, detail: object) =>
		void entries.push({ action, subject, detail: { sessionId, ...detail } });

	const fresh = toInvite.filter(({ id }) => id === null);
	const made = await attendees.createAll(
		by.db,
		fresh.map(({ personId, role, vote }) => ({
			...{ sessionId, personId, guestName: null, role, vote, mode: usualMode(form) },
			attendanceBy: 'seats',
		})),
	);
	for (const id of made) note('attendee.create', id, {});
	for (const { id, role, vote } of toInvite) {
		if (id === null) continue;
		await attendees.change(by.db, [id], { standing: 'invited', role, vote });
		note('attendee.reinvite', id, {});
	}
	await attendees.change(by.db, toWithdraw, { standing: 'withdrawn' });
	for (const id of toWithdraw) note('attendee.withdraw', id, {});
	for (const { id, role, vote } of toChange) {
		await attendees.change(by.db, [id], { role, vote });
		note('attendee.setRole', id, { role, vote });
	}
	await audit.recordAll(by, entries);
}

/** Has one session follow its seats, unless its invitations were sent meanwhile. */
const follow = (db: Db, sessionId: string, now: string): Promise<void> =>
	inTransaction(asSystem(db, now), async (by) => {
		// Whoever invites or sends at the same moment waits, or is waited for.
		await sessions.hold(by.db, sessionId);
		const session = await sessions.read(by.db, sessionId);
		if (!session || session.sent || session.calledOff) return;
		// A run may have begun since.
		if ((await halfImportedCommittees(by.db)).includes(session.committeeId)) return;
		// Noted before the seats are read: a change that comes in between is followed next time.
		await sessions.noteFollowed(by.db, [sessionId]);
		const { difference } = await readDifference(by.db, session);
		await applyDifference(by, session, difference);
	});

/** So many sessions are looked up at a time; each is a transaction of its own. */
const atOnce = 50;

/**
 * Has attendance follow the seats, in all sessions to come where something has changed and no invitation
 * is sent. Between two of them others have their turn.
 */
export async function followSeats(db: Db, now: string): Promise<void> {
	while (await followSome(db, now, { most: atOnce })) await pause();
}

/**
 * As `followSeats`, for a page that is about to be read: the session it shows, or the next few.
 *
 * @returns whether there may be more
 */
export async function followSome(
	db: Db,
	now: string,
	{ most, sessionId }: { readonly most: number; readonly sessionId?: string | undefined },
): Promise<boolean> {
	// Nobody is invited, nor taken off, by the seats that half an import has written.
	const without = await halfImportedCommittees(db);
	const due = await dueSessions(db, now, most, without, sessionId);
	for (const [at, id] of due.entries()) {
		if (at > 0) await pause();
		await follow(db, id, now);
	}
	return due.length === most;
}

/** Every change is followed within so many milliseconds, whoever made it. @returns ends it */
export const startFollowing = (db: () => Db): (() => void) =>
	every({
		...{ name: 'following seats', everyMs: 3000, firstAfterMs: 0 },
		run: () => followSeats(db(), clock.now()),
	}).end;
