import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { randomUUID } from 'node:crypto';
import type { SessionForm } from '../../council/nouns.ts';
import * as audit from '../db/audit.ts';
import * as attendees from './attendees.ts';
import type { NewAttendee } from './attendees.ts';
import { inParts } from '../db/chunks.ts';
import { isPostgres } from '../db/open.ts';
import type { Db } from '../db/open.ts';
import * as proposals from './proposals.ts';
import type { NewProposal } from './proposals.ts';
import { recordOf } from './session-record.ts';
import type { SessionRecord } from './session-record.ts';

export interface NewSession {
	/** Made with the form: the same one twice is one session. */
	readonly requestId: string;
	readonly committeeId: string;
	readonly startsAt: string;
	readonly place: string;
	readonly hallId: string | null;
	readonly form: SessionForm;
}

/** One that has an id already. */
export type ImportedSession = Omit<NewSession, 'requestId'> & { readonly id: string };

export type SessionChange = Omit<NewSession, 'requestId' | 'committeeId'>;

const select = (db: Db) =>
	db
		.selectFrom('session')
		.innerJoin('committee', 'committee.id', 'session.committeeId')
		.leftJoin('hall', 'hall.id', 'session.hallId')
		.select([
			'session.id',
			'session.committeeId',
			'committee.name as committeeName',
			'session.startsAt',
			'session.place',
			'session.hallId',
			'hall.name as hallName',
			'session.form',
			'session.revision',
		]);

/** Those that begin within the span, the earliest first. */
export async function list(
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
	return rows.map(recordOf);
}

/** How many begin before a moment. */
export async function countBefore(db: Db, moment: string): Promise<number> {
	const { count } = await db
		.selectFrom('session')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('startsAt', '<', moment)
		.executeTakeFirstOrThrow();
	return Number(count);
}

export async function read(db: Db, id: string): Promise<SessionRecord | null> {
	const row = await select(db).where('session.id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
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
			.values({ id, ...session, createdAt: by.now })
			.onConflict((conflict) => conflict.column('requestId').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) {
			const first = await by.db
				.selectFrom('session')
				.select('id')
				.where('requestId', '=', session.requestId)
				.executeTakeFirstOrThrow();
			return first.id;
		}
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
		const saved = await by.db
			.updateTable('session')
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!saved) return false;
		await proposals.replace(by.db, id, proposed);
		await audit.record(by, 'session.update', id, {
			...change,
			proposed: proposed.map(({ toolId }) => toolId),
		});
		return true;
	});
}

/** Takes back a session with all that hangs on it; its links lead nowhere from now on. */
export async function destroy(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const gone = await by.db
			.deleteFrom('session')
			.where('id', '=', id)
			.returning(['committeeId', 'startsAt'])
			.executeTakeFirst();
		if (!gone) return;
		await audit.record(by, 'session.destroy', id, gone);
	});
}

/** Puts sessions down that were made elsewhere; the caller writes the audit entries. */
export async function createAll(
	db: Db,
	sessions: readonly ImportedSession[],
	now: string,
): Promise<void> {
	for await (const part of inParts(sessions)) {
		const rows = part.map(({ id, committeeId, startsAt, place, hallId, form }) => ({
			...{ id, committeeId, startsAt, place, hallId, form },
			...{ requestId: id, createdAt: now },
		}));
		await db.insertInto('session').values(rows).execute();
	}
}

/** Changes a session, whatever its revision; the caller writes the audit entry. */
export async function change(
	db: Db,
	id: string,
	values: Partial<Pick<SessionChange, 'startsAt' | 'place'>>,
): Promise<void> {
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
