import { within } from '../db/scope.ts';
import { inTransaction } from '../acting.ts';
import type { Acting, Reader } from '../acting.ts';
import { officeKinds } from '../../council/nouns.ts';
import type { Office } from '../../council/nouns.ts';
import type { Scope } from '../../access/scope.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';
import * as versioned from '../db/versioned.ts';

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

export const create = (by: Acting, office: NewOffice): Promise<void> =>
	versioned.create(by, 'office', office);

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export const update = (
	by: Acting,
	id: string,
	revision: number,
	change: OfficeChange,
): Promise<boolean> => versioned.update(by, 'office', { id, revision }, change);

/** @returns false if people belong to the office; then nothing is changed */
export async function destroy(by: Acting, id: string): Promise<boolean> {
	return inTransaction(by, async (by) => {
		const person = await by.db
			.selectFrom('person')
			.select('id')
			.where('officeId', '=', id)
			.executeTakeFirst();
		if (person) return false;
		await versioned.destroy(by, 'office', id);
		return true;
	});
}

/** Puts offices down; the caller writes the audit entries. */
export async function createAll(db: Db, offices: readonly NewOffice[]): Promise<void> {
	for await (const part of inParts(offices)) {
		const rows = part.map(({ id, name, kind, budgetCents, contact }) => ({
			...{ id, name, kind, budgetCents, contact },
		}));
		await db.insertInto('office').values(rows).execute();
	}
}

/** Deletes offices to which nobody belongs; the caller writes the audit entries. */
export async function destroyAll(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length > 0) await db.deleteFrom('office').where('id', 'in', ids).execute();
}
