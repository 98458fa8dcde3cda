import { itemProcedures } from '../../council/agenda/agenda.ts';
import type { AgendaItem } from '../../council/agenda/agenda.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

export interface AgendaItemRecord extends AgendaItem {
	readonly sessionId: string;
	readonly revision: number;
}

/** What somebody says of an item. */
export type ItemChange = Pick<
	AgendaItem,
	'number' | 'title' | 'isPublic' | 'procedure' | 'presenter'
>;

const columns = [
	...(['id', 'sessionId', 'number', 'title', 'isPublic', 'procedure'] as const),
	...(['presenter', 'addedOn', 'takenOffOn', 'revision'] as const),
] as const;
const select = (db: Db) => db.selectFrom('agendaItem').select(columns);
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const recordOf = ({ isPublic, procedure, ...row }: Row): AgendaItemRecord => ({
	...row,
	isPublic: isPublic === null ? null : isPublic === 1,
	procedure: itemProcedures.find((known) => known === procedure) ?? null,
});
const stored = (isPublic: boolean | null) => (isPublic === null ? null : isPublic ? 1 : 0);

/** All of a session, in the order in which they were put, also those that are taken off. */
export async function list(db: Db, sessionId: string): Promise<readonly AgendaItemRecord[]> {
	const rows = await select(db)
		.where('sessionId', '=', sessionId)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(recordOf);
}

export async function read(db: Db, id: string): Promise<AgendaItemRecord | null> {
	const row = await select(db).where('id', '=', id).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** Puts items down behind those that are there; those whose id is there already stay. The caller writes the audit entry, as below. */
export async function createAll(
	db: Db,
	sessionId: string,
	items: readonly AgendaItem[],
): Promise<void> {
	const last = await db
		.selectFrom('agendaItem')
		.select(({ fn }) => fn.max('position').as('position'))
		.where('sessionId', '=', sessionId)
		.executeTakeFirst();
	const from = Number(last?.position ?? 0) + 1;
	const rows = items.map(({ isPublic, ...item }, index) => ({
		...{ ...item, sessionId, position: from + index },
		isPublic: stored(isPublic),
	}));
	for await (const part of inParts(rows)) {
		await db
			.insertInto('agendaItem')
			.values(part)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
	}
}

/** @returns false if somebody else saved meanwhile; then nothing is changed */
export async function update(
	db: Db,
	id: string,
	revision: number,
	{ isPublic, ...change }: ItemChange,
): Promise<boolean> {
	const saved = await db
		.updateTable('agendaItem')
		.set({ ...change, isPublic: stored(isPublic), revision: revision + 1 })
		.where('id', '=', id)
		.where('revision', '=', revision)
		.returning('id')
		.executeTakeFirst();
	return saved !== undefined;
}

/** Puts the items of a session into an order. */
export async function arrange(db: Db, ids: readonly string[]): Promise<void> {
	for (const [index, id] of ids.entries()) {
		const position = index + 1;
		await db.updateTable('agendaItem').set({ position }).where('id', '=', id).execute();
	}
}

/** Gives items numbers of their own, or with an empty one none. */
export async function renumber(
	db: Db,
	items: readonly Pick<AgendaItem, 'id' | 'number'>[],
): Promise<void> {
	for (const { id, number } of items) {
		await db.updateTable('agendaItem').set({ number }).where('id', '=', id).execute();
	}
}

/** @param takenOffOn ISO date; `null`: it is on again */
export async function takeOff(db: Db, id: string, takenOffOn: string | null): Promise<void> {
	await db.updateTable('agendaItem').set({ takenOffOn }).where('id', '=', id).execute();
}

export async function destroy(db: Db, id: string): Promise<void> {
	await db.deleteFrom('agendaItem').where('id', '=', id).execute();
}

/** Takes out who reports, and what the items are called that were not public. */
export async function forget(db: Db, sessionId: string): Promise<void> {
	const all = db.updateTable('agendaItem').where('sessionId', '=', sessionId);
	await all.set({ presenter: '' }).execute();
	await all
		.set({ title: '' })
		.where(({ eb, or }) => or([eb('isPublic', 'is', null), eb('isPublic', '=', 0)]))
		.execute();
}
