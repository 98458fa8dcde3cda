import type { Db } from '../../db/open.ts';

/** A council information system that was imported from. */
export interface SourceRecord {
	readonly id: string;
	readonly bodyKey: string;
	readonly name: string;
	/** System address; empty: only files so far. */
	readonly address: string;
	/** "https://schema.oparl.org/1.1/" */
	readonly version: string;
	readonly product: string;
	/** When the last whole walk began, by the real clock; `null`: none was. */
	readonly walkedAt: string | null;
	readonly appliedAt: string;
}
export interface SourceChange extends SourceRecord {
	/** How each list ended, for whoever looks into it. */
	readonly lists: readonly object[];
}

const select = (db: Db) =>
	db
		.selectFrom('oparlSource')
		.select(['id', 'bodyKey', 'name', 'address', 'version', 'product', 'walkedAt', 'appliedAt']);

/** In the order of the alphabet. */
export async function list(db: Db): Promise<readonly SourceRecord[]> {
	return await select(db).orderBy('name').orderBy('id').execute();
}

export async function read(db: Db, id: string): Promise<SourceRecord | null> {
	return (await select(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Part of a deed that is put down elsewhere. What a file does not know of it is kept. */
export async function save(db: Db, source: SourceChange): Promise<void> {
	const { id, lists, ...fields } = source;
	const row = { ...fields, lists: JSON.stringify(lists) };
	await db
		.insertInto('oparlSource')
		.values({ id, ...row })
		.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
		.execute();
}
