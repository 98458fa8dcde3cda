import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { committeeKinds } from '../../council/nouns.ts';
import type { Committee } from '../../council/nouns.ts';
import * as audit from '../db/audit.ts';
import { changedKeys } from '../db/changes.ts';
import type { Db } from '../db/open.ts';

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

export async function create(by: Acting, committee: NewCommittee): Promise<void> {
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('committee')
			.values(committee)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const { id, ...detail } = committee;
		await audit.record(by, 'committee.create', id, detail);
	});
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	by: Acting,
	id: string,
	revision: number,
	change: CommitteeChange,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await read(by.db, id);
		const saved = await by.db
			.updateTable('committee')
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!before || !saved) return false;
		const changed = changedKeys(before, change);
		await audit.record(by, 'committee.update', id, { changed });
		return true;
	});
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
		const gone = await by.db
			.deleteFrom('committee')
			.where('id', '=', id)
			.returning('name')
			.executeTakeFirst();
		if (!gone) return true;
		await audit.record(by, 'committee.destroy', id, gone);
		return true;
	});
}
