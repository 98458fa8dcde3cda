import { within } from '../db/scope.ts';
import { inTransaction, unscoped } from '../acting.ts';
import type { Acting, Reader } from '../acting.ts';
import { officeKinds } from '../../council/nouns.ts';
import type { Office } from '../../council/nouns.ts';
import type { Scope } from '../../access/scope.ts';
import * as audit from '../db/audit.ts';
import { changedKeys } from '../db/changes.ts';
import type { Db } from '../db/open.ts';

export type OfficeChange = Pick<Office, 'name' | 'kind' | 'budgetCents' | 'contact'>;
/** `id` is made with the form: the same one twice is one office. */
export type NewOffice = OfficeChange & Pick<Office, 'id'>;

const select = (db: Db, scope: Scope) =>
	db
		.selectFrom('office')
		.select(['id', 'name', 'kind', 'budgetCents', 'contact', 'revision'])
		.where(within(scope, { office: 'office.id' }));

const recordOf = (row: Omit<Office, 'kind'> & { readonly kind: string }): Office => ({
	...row,
	kind: officeKinds.find((kind) => kind === row.kind) ?? 'department',
});

/** In the order of the alphabet. */
export async function list(by: Reader): Promise<readonly Office[]> {
	const rows = await select(by.db, by.scope).execute();
	return rows
		.map(recordOf)
		.toSorted((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
}

/** Names by id, of every office whatever the reader's scope. */
export async function names(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('office')
		.select(['id', 'name'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function read(by: Reader, id: string): Promise<Office | null> {
	const row = await select(by.db, by.scope).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

export async function create(by: Acting, office: NewOffice): Promise<void> {
	await inTransaction(by, async (by) => {
		const made = await by.db
			.insertInto('office')
			.values(office)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const { id, ...detail } = office;
		await audit.record(by, 'office.create', id, detail);
	});
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	by: Acting,
	id: string,
	revision: number,
	change: OfficeChange,
): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const before = await read(unscoped(by), id);
		const saved = await by.db
			.updateTable('office')
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!before || !saved) return false;
		const changed = changedKeys(before, change);
		await audit.record(by, 'office.update', id, { changed });
		return true;
	});
}

/** @returns false if people belong to the office; then nothing is changed */
export async function destroy(by: Acting, id: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const person = await by.db
			.selectFrom('person')
			.select('id')
			.where('officeId', '=', id)
			.executeTakeFirst();
		if (person) return false;
		const gone = await by.db
			.deleteFrom('office')
			.where('id', '=', id)
			.returning('name')
			.executeTakeFirst();
		if (!gone) return true;
		await audit.record(by, 'office.destroy', id, gone);
		return true;
	});
}
