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
	/** Empty: nothing of it was applied to the end yet. */
	readonly appliedAt: string;
	/** What `decisionsText` wrote of what somebody decided of it; empty: nothing yet. */
	readonly decisions: string;
}
export interface SourceChange extends SourceRecord {
	/** How each list ended, for whoever looks into it. */
	readonly lists: readonly object[];
}

const select = (db: Db) =>
	db
		.selectFrom('oparlSource')
		.select([
			'id',
			'bodyKey',
			'name',
			'address',
			'version',
			'product',
			'walkedAt',
			'appliedAt',
			'decisions',
		]);

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

/** Notes a source of which something is about to come in, unless it is known. */
export async function begin(db: Db, { id, lists, ...fields }: SourceChange): Promise<void> {
	const nothingYet = {
		...{ appliedAt: '', walkedAt: null, decisions: '', lists: JSON.stringify(lists) },
	};
	await db
		.insertInto('oparlSource')
		.values({ id, ...fields, ...nothingYet })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

/** Forgets a source of which nothing has come in, or was taken back. */
export async function forgetUnused(db: Db, id: string): Promise<void> {
	await db
		.deleteFrom('oparlSource')
		.where('id', '=', id)
		.where('appliedAt', '=', '')
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('sourceRecord').select('key').where('sourceId', '=', id))),
		)
		.execute();
}
