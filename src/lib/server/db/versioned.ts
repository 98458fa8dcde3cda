import type { Insertable, Updateable } from 'kysely';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from './audit.ts';
import { changesOf } from './changes.ts';
import type { Db } from './open.ts';
import type { Database } from './schema.ts';

/** Tables of records that have a name and count their saves by `revision`. */
export type VersionedTable = 'office' | 'hall' | 'committee';

/** Creates a record, unless there is one with its id. */
export async function create<Table extends VersionedTable>(
	by: Acting,
	table: Table,
	record: Insertable<Database[Table]> & { readonly id: string; readonly name: string },
): Promise<void> {
	const { id, ...detail } = record;
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto<VersionedTable>(table)
			.values(record)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (made) await audit.record(by, `${table}.create`, id, detail);
	});
}

/**
 * @param revision the one that the change was made to
 * @returns false if somebody else saved meanwhile; then nothing is changed
 */
export async function update<Table extends VersionedTable>(
	by: Acting,
	table: Table,
	{ id, revision }: { readonly id: string; readonly revision: number },
	change: Updateable<Database[Table]>,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await by.db
			.selectFrom<VersionedTable>(table)
			.selectAll()
			.where('id', '=', id)
			.executeTakeFirst();
		const saved = await by.db
			.updateTable<VersionedTable>(table)
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!before || !saved) return false;
		await audit.record(by, `${table}.update`, id, { changed: changesOf(before, change) });
		return true;
	});
}

/** Tables whose records have a revision. */
type RevisedTable =
	VersionedTable | 'person' | 'membership' | 'session' | 'device' | 'waitingDevice';

/**
 * Gives a record back what its columns held. It counts as another save: who has the record open as it
 * is now does not write over it unawares. The caller has locked it.
 */
export async function restore(
	db: Db,
	table: RevisedTable,
	id: string,
	before: Readonly<Record<string, string | number | null>>,
): Promise<void> {
	await db
		.updateTable<RevisedTable>(table)
		.set(({ eb }) => ({ ...before, revision: eb('revision', '+', 1) }))
		.where('id', '=', id)
		.execute();
}

/** Deletes a record with what the database deletes with it, if it is there. */
export async function destroy(by: Acting, table: VersionedTable, id: string): Promise<void> {
	await inTransaction(by, async (by) => {
		const gone = await by.db
			.deleteFrom(table)
			.where('id', '=', id)
			.returning('name')
			.executeTakeFirst();
		if (gone) await audit.record(by, `${table}.destroy`, id, gone);
	});
}
