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

/** The numbers of some pages of a reading. */
export async function numbers(
	db: Db,
	readingId: string,
	limit: number,
): Promise<readonly number[]> {
	const rows = await db
		.selectFrom('sourceReadingPage')
		.select('number')
		.where('readingId', '=', readingId)
		.limit(limit)
		.execute();
	return rows.map(({ number }) => number);
}

/** Forgets some pages. */
export async function destroySome(
	db: Db,
	readingId: string,
	numbers: readonly number[],
): Promise<void> {
	await db
		.deleteFrom('sourceReadingPage')
		.where('readingId', '=', readingId)
		.where('number', 'in', numbers)
		.execute();
}

/** Forgets all objects of a reading. */
export async function destroyAll(db: Db, readingId: string): Promise<void> {
	await db.deleteFrom('sourceReadingPage').where('readingId', '=', readingId).execute();
}
