import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import * as audit from '../db/audit.ts';
import * as attendees from './attendees.ts';
import type { NewAttendee } from './attendees.ts';
import { followHalls } from './hall-links.ts';
import { inParts } from '../db/chunks.ts';
import { isPostgres } from '../db/open.ts';
import { seatChanges } from '../db/seat-changes.ts';
import type { Db } from '../db/open.ts';
import * as proposals from './proposals.ts';
import type { NewProposal } from './proposals.ts';
import * as sessionCommittees from './session-committees.ts';
import { changedIn, recordOf, sessionColumns } from './session-record.ts';
import type {
	ImportedSession,
	NewSession,
	SessionChange,
	SessionNote,
	SessionRecord,
	ChangedColumns,
} from './session-record.ts';

export type { ImportedSession, NewSession, SessionChange, SessionNote };

const select = (db: Db) =>
	db
		.selectFrom('session')
		.innerJoin('committee', 'committee.id', 'session.committeeId')
		.leftJoin('hall', 'hall.id', 'session.hallId')
		.select(sessionColumns);

/** Those that begin within the span and are not called off, the earliest first. */
export async function list(
	db: Db,
	from: string,
	before: string,
): Promise<readonly SessionRecord[]> {
	const all = await listAll(db, from, before);
	return all.filter(({ calledOff }) => calledOff === null);
}

/** As `list`, with those that are called off. */
export async function listAll(
	db: Db,
	from: string,
	before: string,
): Promise<readonly SessionRecord[]> {
	const rows = await select(db)
		.where('session.startsAt', '>=', from)
		.where('session.startsAt', '<', before)
		.orderBy('session.startsAt')
		.orderBy('session.id')
		.execute();
	const joint = await sessionCommittees.names(
		db,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => recordOf(row, joint.get(row.id) ?? []));
}

export async function read(db: Db, id: string): Promise<SessionRecord | null> {
	const row = await select(db).where('session.id', '=', id).executeTakeFirst();
	return row ? recordOf(row, (await sessionCommittees.names(db, [id])).get(id) ?? []) : null;
}

/** Lets nobody else change the session until the transaction ends; SQLite has one writer anyway. */
export async function lock(trx: Db, id: string): Promise<void> {
	if (!isPostgres(trx)) return;
	await trx.selectFrom('session').select('id').where('id', '=', id).forUpdate().execute();
}

/**
 * Counts up what happens in a session, and locks it until the transaction ends.
 *
 * @returns the number of the last event; `null`: there is no such session
 */
export async function countEvents(trx: Db, id: string, count: number): Promise<number | null> {
	const counted = await trx
		.updateTable('session')
		.set(({ eb }) => ({ lastEvent: eb('lastEvent', '+', count) }))
		.where('id', '=', id)
		.returning('lastEvent')
		.executeTakeFirst();
	return counted?.lastEvent ?? null;
}

/**
 * Schedules a session with the people and the tools it begins with.
 *
 * @returns the session's id; of the one made first, if the form was sent twice
 */
export async function create(
	by: Acting,
	session: NewSession,
	invited: readonly NewAttendee[],
	proposed: readonly NewProposal[],
): Promise<string> {
	return inTransaction(by, async (by) => {
		const id = randomUUID();
		const made = await by.db
			.insertInto('session')
			.values({ id, ...session, createdAt: by.now, followedStartsAt: session.startsAt })
			.onConflict((conflict) => conflict.column('requestId').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) {
			const first = select(by.db).where('session.requestId', '=', session.requestId);
			return (await first.executeTakeFirstOrThrow()).id;
		}
		await noteFollowed(by.db, [id]);
		await followHalls(by.db, [id]);
		await attendees.createAll(
			by.db,
			invited.map((attendee) => ({ ...attendee, sessionId: id })),
		);
		await proposals.createAll(by.db, id, proposed);
		await audit.record(by, 'session.create', id, {
			startsAt: session.startsAt,
			invited: invited.length,
			proposed: proposed.map(({ toolId }) => toolId),
		});
		return id;
	});
}

/** Makes whoever holds the same session wait until this transaction is over. */
export async function hold(trx: Db, id: string): Promise<void> {
	await trx
		.updateTable('session')
		.set(({ ref }) => ({ revision: ref('revision') }))
		.where('id', '=', id)
		.execute();
}

/**
 * @param proposed all that are proposed from now on; the join addresses of those that stay are kept
 * @returns false if somebody else saved meanwhile; then nothing is changed
 */
export async function update(
	by: Acting,
	id: string,
	revision: number,
	change: SessionChange,
	proposed: readonly NewProposal[],
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await read(by.db, id);
		const saved = await by.db
			.updateTable('session')
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return false;
		await followHalls(by.db, [id]);
		await proposals.replace(by.db, id, proposed);
		await audit.record(by, 'session.update', id, {
			...change,
			proposed: proposed.map(({ toolId }) => toolId),
			changed: changedIn(before, await read(by.db, id)),
		});
		return true;
	});
}

/** @returns false if it was noted, or not noted, before; then nothing is changed */
export async function note(db: Db, id: string, noted: SessionNote): Promise<boolean> {
	const column = 'calledOffAt' in noted ? 'calledOffAt' : 'invitationsSentAt';
	const at = 'calledOffAt' in noted ? noted.calledOffAt : noted.invitationsSentAt;
	const changed = await db
		.updateTable('session')
		// Calling off changes the session for everybody; that mails are sent does not.
		.set(({ eb }) =>
			'calledOffAt' in noted ? { ...noted, revision: eb('revision', '+', 1) } : noted,
		)
		.where('id', '=', id)
		.where(column, at === null ? 'is not' : 'is', null)
		.returning('id')
		.executeTakeFirst();
	return changed !== undefined;
}

/** Notes that attendance is as day and seats are by now. */
export async function noteFollowed(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await db
		.updateTable('session')
		.set(({ ref }) => ({ followedStartsAt: ref('startsAt'), followedSeats: seatChanges }))
		.where('id', 'in', ids)
		.execute();
}

/**
 * Deletes a session with all that hangs on it; its links lead nowhere from now on.
 *
 * @returns false if its invitations are sent: then it can only be called off
 */
export async function destroy(by: Acting, id: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		await hold(by.db, id);
		const session = await read(by.db, id);
		if (session?.sent) return false;
		const gone = await by.db
			.deleteFrom('session')
			.where('id', '=', id)
			.returning(['committeeId', 'startsAt'])
			.executeTakeFirst();
		if (gone) await audit.record(by, 'session.destroy', id, gone);
		return true;
	});
}

/** Puts sessions down that were made elsewhere; the caller writes the audit entries. */
export async function createAll(
	db: Db,
	sessions: readonly ImportedSession[],
	now: string,
): Promise<void> {
	for await (const part of inParts(sessions)) {
		const rows = part.map(({ id, committeeId, startsAt, name = '', place, hallId, form }) => ({
			...{ id, committeeId, startsAt, name, place, hallId, form },
			...{ requestId: id, createdAt: now, followedStartsAt: startsAt },
		}));
		await db.insertInto('session').values(rows).execute();
		const ids = rows.map(({ id }) => id);
		await noteFollowed(db, ids);
		await followHalls(db, ids);
	}
}

/** Changes a session, whatever its revision; the caller writes the audit entry. */
export async function change(db: Db, id: string, values: ChangedColumns): Promise<void> {
	await db
		.updateTable('session')
		.set(({ eb }) => ({ ...values, revision: eb('revision', '+', 1) }))
		.where('id', '=', id)
		.execute();
}

/** Deletes sessions with all that hangs on them; the caller writes the audit entries. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('session').where('id', 'in', ids).execute();
}
