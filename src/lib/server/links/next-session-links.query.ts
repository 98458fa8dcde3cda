import type { Db } from '../db/open.ts';

/** A personal link of an attendee, without its signature. */
export interface StoredLink {
	readonly linkId: string;
	readonly linkGeneration: number;
	readonly role: string;
	readonly mode: string;
}

/** All links of the next session to which somebody may come by video; none if there is no such. */
export async function nextSessionLinks(db: Db, now: string): Promise<readonly StoredLink[]> {
	const next = await db
		.selectFrom('session')
		.select('id')
		.where('startsAt', '>', now)
		.where('form', '!=', 'onSite')
		.where('calledOffAt', 'is', null)
		.orderBy('startsAt')
		.limit(1)
		.executeTakeFirst();
	if (!next) return [];
	return db
		.selectFrom('attendee')
		.select(['linkId', 'linkGeneration', 'role', 'mode'])
		.where('sessionId', '=', next.id)
		.where('standing', '=', 'invited')
		.orderBy('id')
		.execute();
}
