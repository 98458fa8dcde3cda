import { officeKinds } from '../../council/nouns.ts';
import type { Office } from '../../council/nouns.ts';
import type { Reach } from '../access/roles.ts';
import * as audit from '../db/audit.ts';
import type { Actor } from '../db/audit.ts';
import { changedKeys } from '../db/changes.ts';
import type { Db } from '../db/open.ts';

export type OfficeChange = Pick<Office, 'name' | 'kind' | 'budgetCents' | 'contact'>;
/** `id` is made with the form: the same one twice is one office. */
export type NewOffice = OfficeChange & Pick<Office, 'id'>;

const select = (db: Db, reach: Reach) =>
	db
		.selectFrom('office')
		.select(['id', 'name', 'kind', 'budgetCents', 'contact', 'revision'])
		.$if(reach !== 'everyOffice', (query) =>
			query.where('id', '=', reach === 'everyOffice' ? '' : reach.officeId),
		);

const recordOf = (row: Omit<Office, 'kind'> & { readonly kind: string }): Office => ({
	...row,
	kind: officeKinds.find((kind) => kind === row.kind) ?? 'department',
});

/** In the order of the alphabet. */
export async function list(db: Db, reach: Reach): Promise<readonly Office[]> {
	const rows = await select(db, reach).execute();
	return rows
		.map(recordOf)
		.toSorted((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
}

export async function read(db: Db, reach: Reach, id: string): Promise<Office | null> {
	const row = await select(db, reach).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

export async function create(db: Db, actor: Actor, office: NewOffice, now: string): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const made = await trx
			.insertInto('office')
			.values(office)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!made) return;
		const { id, ...detail } = office;
		const deed = { action: 'office.create', subjectKind: 'office', subjectId: id, detail } as const;
		await audit.create(trx, actor, deed, now);
	});
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	db: Db,
	actor: Actor,
	id: string,
	revision: number,
	change: OfficeChange,
	now: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const before = await read(trx, 'everyOffice', id);
		const saved = await trx
			.updateTable('office')
			.set({ ...change, revision: revision + 1 })
			.where('id', '=', id)
			.where('revision', '=', revision)
			.returning('id')
			.executeTakeFirst();
		if (!before || !saved) return false;
		const changed = changedKeys(before, change);
		const deed = { action: 'office.update', subjectKind: 'office', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: { changed } }, now);
		return true;
	});
}

/** @returns false if people belong to the office; then nothing is changed */
export async function destroy(db: Db, actor: Actor, id: string, now: string): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const person = await trx
			.selectFrom('person')
			.select('id')
			.where('officeId', '=', id)
			.executeTakeFirst();
		if (person) return false;
		const gone = await trx
			.deleteFrom('office')
			.where('id', '=', id)
			.returning('name')
			.executeTakeFirst();
		if (!gone) return true;
		const deed = { action: 'office.destroy', subjectKind: 'office', subjectId: id } as const;
		await audit.create(trx, actor, { ...deed, detail: gone }, now);
		return true;
	});
}
