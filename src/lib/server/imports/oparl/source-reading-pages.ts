import type { Kept } from '../../../exchange/oparl/objects.ts';
import type { Db } from '../../db/open.ts';

/** All objects of a reading in the order in which they came; of the same one the last counts. */
export async function list(db: Db, readingId: string): Promise<readonly Kept[]> {
	const rows = await db
		.selectFrom('sourceReadingPage')
		.select('objects')
		.where('readingId', '=', readingId)
		.orderBy('number')
		.execute();
	// As `create` wrote them.
	return rows.flatMap(({ objects }): readonly Kept[] => JSON.parse(objects));
}

/** Keeps what came with a page, after what came before; one of a reading's keeps at a time. */
export async function create(db: Db, readingId: string, objects: readonly Kept[]): Promise<void> {
	const last = await db
		.selectFrom('sourceReadingPage')
		.select('number')
		.where('readingId', '=', readingId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	const number = (last?.number ?? 0) + 1;
	await db
		.insertInto('sourceReadingPage')
		.values({ readingId, number, objects: JSON.stringify(objects) })
		.execute();
}

/** Forgets the objects once they are applied. */
export async function destroyAll(db: Db, readingId: string): Promise<void> {
	await db.deleteFrom('sourceReadingPage').where('readingId', '=', readingId).execute();
}
