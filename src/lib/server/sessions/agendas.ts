import type { Acting } from '../acting.ts';
import type { Db } from '../db/open.ts';

/** When somebody published an agenda, UTC in ISO 8601, and who; without a name where it was forgotten. */
export interface Publication {
	readonly at: string;
	readonly byName: string;
}

/** @returns `null`: whoever is invited does not see the agenda */
export async function read(db: Db, sessionId: string): Promise<Publication | null> {
	const row = await db
		.selectFrom('agenda')
		.select(['publishedAt', 'publishedByName'])
		.where('sessionId', '=', sessionId)
		.executeTakeFirst();
	return row ? { at: row.publishedAt, byName: row.publishedByName ?? '' } : null;
}

/** The caller has looked at what would be shown, and writes the audit entry, as below. */
export async function put({ db, now, actor }: Acting, sessionId: string): Promise<void> {
	await db
		.insertInto('agenda')
		.values({ sessionId, publishedAt: now, publishedByName: actor.name })
		.onConflict((conflict) => conflict.column('sessionId').doNothing())
		.execute();
}

export async function destroy(db: Db, sessionId: string): Promise<void> {
	await db.deleteFrom('agenda').where('sessionId', '=', sessionId).execute();
}

/** From now on nobody knows who published it. */
export async function forgetName(db: Db, sessionId: string): Promise<void> {
	await db
		.updateTable('agenda')
		.set({ publishedByName: null })
		.where('sessionId', '=', sessionId)
		.execute();
}
