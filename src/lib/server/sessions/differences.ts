import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { sessionTitle } from '../../wording/session-titles.ts';
import { differencesIn, usualMode } from '../../council/attendance.ts';
import type { AttendanceDifference } from '../../council/attendance.ts';
import { unfinishedImport } from '../imports/oparl/unfinished-import.query.ts';
import * as audit from '../db/audit.ts';
import type { Db } from '../db/open.ts';
import * as attendees from './attendees.ts';
import { perhapsDiffering } from './due-sessions.query.ts';
import { applyDifference, readDifference } from './follow-seats.ts';
import * as sessions from './sessions.ts';
import type { SessionRecord } from './session-record.ts';

/** The lines of a difference that somebody chose, "invite.", "withdraw." or "change." and an id. */
type Chosen = ReadonlySet<string>;

const chosenOf = (all: AttendanceDifference, chosen: Chosen): AttendanceDifference => ({
	toInvite: all.toInvite.filter(({ personId }) => chosen.has(`invite.${personId}`)),
	toWithdraw: all.toWithdraw.filter((id) => chosen.has(`withdraw.${id}`)),
	toChange: all.toChange.filter(({ id }) => chosen.has(`change.${id}`)),
});

/** Half an import has written the seats: who is missing there is not known to have lost theirs. */
export const waitsForImport = (db: Db, { committeeId }: SessionRecord) =>
	unfinishedImport(db, committeeId);

/** The difference as it is by now, with everybody else waiting. */
async function held(by: Acting, session: SessionRecord, chosen: Chosen) {
	await sessions.hold(by.db, session.id);
	return chosenOf((await readDifference(by.db, session)).difference, chosen);
}

/** Makes good what was chosen of the difference between list and seats. */
export const applyChosen = (by: Acting, session: SessionRecord, chosen: Chosen): Promise<void> =>
	inTransaction(by, async (by) => {
		await applyDifference(by, session, await held(by, session, chosen));
		await noteAgreement(by, session);
	});

/** Once nothing is left to decide, the session need not be looked at until something changes. */
async function noteAgreement(by: Acting, session: SessionRecord): Promise<void> {
	const { difference } = await readDifference(by.db, session);
	if (differencesIn(difference) === 0) await sessions.noteFollowed(by.db, [session.id]);
}

/** A session whose list and seats differ since its invitations are sent. */
export interface DifferingSession {
	readonly id: string;
	/** "Stadtrat", or "Stadtrat: Klausurtagung" */
	readonly title: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly count: number;
}

/** So many are named at once. */
const most = 10;

/** The next sessions in which there is something to decide about who comes. */
export async function differingSessions(
	db: Db,
	now: string,
	before: string,
	locale: Locale,
): Promise<readonly DifferingSession[]> {
	const found: DifferingSession[] = [];
	for (const id of await perhapsDiffering(db, now, before, most)) {
		const session = await sessions.read(db, id);
		if (!session) continue;
		const count = differencesIn((await readDifference(db, session)).difference);
		const { startsAt } = session;
		if (count > 0) found.push({ id, title: sessionTitle(session, locale), startsAt, count });
	}
	return found;
}

/** Leaves what was chosen as it is, by hand from now on, so that no difference is seen in it. */
export const keepChosen = (by: Acting, session: SessionRecord, chosen: Chosen): Promise<void> =>
	inTransaction(by, async (by) => {
		const { id: sessionId, form } = session;
		const { toInvite, toWithdraw, toChange } = await held(by, session, chosen);
		const fresh = toInvite.filter(({ id }) => id === null);
		const made = await attendees.createAll(
			by.db,
			fresh.map(({ personId, role, vote }) => ({
				...{ sessionId, personId, guestName: null, role, vote, mode: usualMode(form) },
			})),
		);
		await attendees.change(by.db, made, { standing: 'withdrawn' });
		const off = [...made, ...toInvite.flatMap(({ id }) => id ?? [])];
		await attendees.change(by.db, [...off, ...toWithdraw], { attendanceBy: 'hand' });
		const changed = toChange.map(({ id }) => id);
		await attendees.change(by.db, changed, { roleBy: 'hand' });
		for (const id of [...off, ...toWithdraw, ...changed]) {
			await audit.record(by, 'attendee.keep', id, { sessionId });
		}
		await noteAgreement(by, session);
	});
