import type { Hall } from '../../council/nouns.ts';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
import { changedKeys } from '../db/changes.ts';
import type { Db } from '../db/open.ts';

export interface HallRecord extends Hall {
	readonly revision: number;
}
export type HallChange = Pick<Hall, 'name' | 'address'>;

const select = (db: Db) => db.selectFrom('hall').select(['id', 'name', 'address', 'revision']);

/** In the order of the alphabet. */
export async function list(db: Db): Promise<readonly HallRecord[]> {
	const halls = await select(db).execute();
	return halls.toSorted((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
}

export async function read(db: Db, id: string): Promise<HallRecord | null> {
	return (await select(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** `id` is made with the form: the same one twice is one hall. */
export async function create(db: Db, actor: Actor, hall: Hall, now: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const made = await trx
			.insertInto('hall')
			.values(hall)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const { id, ...detail } = hall;
		const deed = { action: 'hall.create', subjectKind: 'hall', subjectId: id, detail } as const;
		await audit.create(trx, actor, deed, now);
	});
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	db: Db,
	actor: Actor,
	id: string,
	revision: number,
	change: HallChange,
	now: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const before = await read(trx, id);
		const saved = await trx
			.updateTable('hall')
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!before || !saved) return false;
		const changed = changedKeys(before, change);
		const deed = { action: 'hall.update', subjectKind: 'hall', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: { changed } }, now);
		return true;
	});
}

/** Deletes a hall with its devices; sessions keep the place they were held in as text. */
export async function destroy(db: Db, actor: Actor, id: string, now: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const gone = await trx
			.deleteFrom('hall')
			.where('id', '=', id)
			.returning('name')
			.executeTakeFirst();
		if (!gone) return;
		const deed = { action: 'hall.destroy', subjectKind: 'hall', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: gone }, now);
	});
}
