import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import type { Hall } from '../../council/nouns.ts';
import * as audit from '../db/audit.ts';
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
export async function create(by: Acting, hall: Hall): Promise<void> {
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('hall')
			.values(hall)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const { id, ...detail } = hall;
		await audit.record(by, 'hall.create', id, detail);
	});
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	by: Acting,
	id: string,
	revision: number,
	change: HallChange,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await read(by.db, id);
		const saved = await by.db
			.updateTable('hall')
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!before || !saved) return false;
		const changed = changedKeys(before, change);
		await audit.record(by, 'hall.update', id, { changed });
		return true;
	});
}

/** Deletes a hall with its devices; sessions keep the place they were held in as text. */
export async function destroy(by: Acting, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const gone = await by.db
			.deleteFrom('hall')
			.where('id', '=', id)
			.returning('name')
			.executeTakeFirst();
		if (!gone) return;
		await audit.record(by, 'hall.destroy', id, gone);
	});
}
