import { committeeKinds } from '../../council/nouns.ts';
import type { Committee } from '../../council/nouns.ts';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
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

export async function create(
	db: Db,
	actor: Actor,
	committee: NewCommittee,
	now: string,
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const made = await trx
			.insertInto('committee')
			.values(committee)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const { id, ...detail } = committee;
		const deed = { action: 'committee.create', subjectKind: 'committee', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail }, now);
	});
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	db: Db,
	actor: Actor,
	id: string,
	revision: number,
	change: CommitteeChange,
	now: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const before = await read(trx, id);
		const saved = await trx
			.updateTable('committee')
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!before || !saved) return false;
		const changed = changedKeys(before, change);
		const deed = { action: 'committee.update', subjectKind: 'committee', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: { changed } }, now);
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
export async function destroy(db: Db, actor: Actor, id: string, now: string): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		if (await hasSessions(trx, id)) return false;
		const gone = await trx
			.deleteFrom('committee')
			.where('id', '=', id)
			.returning('name')
			.executeTakeFirst();
		if (!gone) return true;
		const deed = { action: 'committee.destroy', subjectKind: 'committee', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: gone }, now);
		return true;
	});
}
