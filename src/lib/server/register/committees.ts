import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { committeeKinds } from '../../council/nouns.ts';
import type { Committee } from '../../council/nouns.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import * as versioned from '../db/versioned.ts';

export type CommitteeChange = Pick<Committee, 'name' | 'kind'>;
/** `id` is made with the form: the same one twice is one committee. */
export type NewCommittee = CommitteeChange & Pick<Committee, 'id'>;

const select = (db: Db) => db.selectFrom('committee').select(['id', 'name', 'kind', 'revision']);

const recordOf = (row: Omit<Committee, 'kind'> & { readonly kind: string }): Committee => ({
	...row,
	kind: committeeKinds.find((kind) => kind === row.kind) ?? 'advisory',
});

/** The council first, then in the order of the alphabet. */
export async function list(db: Db): Promise<readonly Committee[]> {
	const committees = (await select(db).execute()).map(recordOf);
	return committees.toSorted(
		(a, b) =>
			Number(b.kind === 'council') - Number(a.kind === 'council') ||
			a.name.localeCompare(b.name, 'de'),
	);
}

export async function read(db: Db, id: string): Promise<Committee | null> {
	const row = await select(db).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

export const create = (by: Acting, committee: NewCommittee): Promise<void> =>
	versioned.create(by, 'committee', committee);

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export const update = (
	by: Acting,
	id: string,
	revision: number,
	change: CommitteeChange,
): Promise<boolean> => versioned.update(by, 'committee', { id, revision }, change);

/** Makes whoever holds the same committee wait until this transaction is over. */
export async function hold(trx: Db, id: string): Promise<void> {
	await trx
		.updateTable('committee')
		.set(({ ref }) => ({ revision: ref('revision') }))
		.where('id', '=', id)
		.execute();
}

/** Counts that seats of committees have changed: attendance at their sessions follows. */
export async function noteSeats(db: Db, ids: readonly string[]): Promise<void> {
	for await (const part of inParts([...new Set(ids)].toSorted())) {
		await db
			.updateTable('committee')
			.set(({ eb }) => ({ seatChanges: eb('seatChanges', '+', 1) }))
			.where('id', 'in', part)
			.execute();
	}
}

export async function hasSessions(db: Db, id: string): Promise<boolean> {
	const session = await db
		.selectFrom('session')
		.select('id')
		.where('committeeId', '=', id)
		.executeTakeFirst();
	return session !== undefined;
}

/**
 * Deletes a committee with its seats.
 *
 * @returns false if it has sessions, which must stay readable; then nothing is changed
 */
export async function destroy(by: Acting, id: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		if (await hasSessions(by.db, id)) return false;
		await versioned.destroy(by, 'committee', id);
		return true;
	});
}

/** Puts committees down; the caller writes the audit entries. */
export async function createAll(db: Db, committees: readonly NewCommittee[]): Promise<void> {
	for await (const part of inParts(committees)) {
		const rows = part.map(({ id, name, kind }) => ({ id, name, kind }));
		await db.insertInto('committee').values(rows).execute();
	}
}

/** Changes a committee, whatever its revision; the caller writes the audit entry. */
export async function change(db: Db, id: string, values: Partial<CommitteeChange>): Promise<void> {
	await db
		.updateTable('committee')
		.set(({ eb }) => ({ ...values, revision: eb('revision', '+', 1) }))
		.where('id', '=', id)
		.execute();
}

/** Deletes committees with their seats; the caller writes the audit entries. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('committee').where('id', 'in', ids).execute();
}
