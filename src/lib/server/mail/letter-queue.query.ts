import type { Db } from '../db/open.ts';

/** What waits to be sent, and what somebody has to look at. */
export interface LetterQueue {
	readonly waiting: number;
	/** Since when the oldest waits, UTC in ISO 8601; `null`: none does. */
	readonly oldestSince: string | null;
	readonly unsure: number;
}

export async function letterQueue(db: Db): Promise<LetterQueue> {
	const { waiting, oldestSince } = await db
		.selectFrom('letter')
		.select(({ fn }) => [
			fn.countAll().as('waiting'),
			fn.min('letter.requestedAt').as('oldestSince'),
		])
		.where('state', 'in', ['queued', 'sending'])
		.executeTakeFirstOrThrow();
	const { unsure } = await db
		.selectFrom('letter')
		.select(({ fn }) => fn.countAll().as('unsure'))
		.where('state', '=', 'unsure')
		.executeTakeFirstOrThrow();
	return { waiting: Number(waiting), oldestSince: oldestSince ?? null, unsure: Number(unsure) };
}
