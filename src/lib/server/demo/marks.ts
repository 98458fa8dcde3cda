import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

/** A record that belongs to the demonstration council. */
export interface Mark {
	readonly noun: string;
	readonly id: string;
}

/** Ids of the marked records of a noun. */
export async function list(db: Db, noun: string): Promise<readonly string[]> {
	const marks = await db
		.selectFrom('demonstration')
		.select('id')
		.where('noun', '=', noun)
		.orderBy('id')
		.execute();
	return marks.map(({ id }) => id);
}

/** Whether anything is marked. */
export async function exist(db: Db): Promise<boolean> {
	const mark = await db.selectFrom('demonstration').select('id').limit(1).executeTakeFirst();
	return mark !== undefined;
}

export async function createAll(db: Db, marks: readonly Mark[]): Promise<void> {
	for await (const part of inParts(marks)) {
		await db
			.insertInto('demonstration')
			.values([...part])
			.execute();
	}
}

/** Forgets what belonged to it; the records stay. */
export async function destroyAll(db: Db): Promise<void> {
	await db.deleteFrom('demonstration').execute();
}
