import type { Db } from '../db/open.ts';

/** When the staff last said where an attendee takes part; `null`: never, or nobody knows any more. UTC, ISO 8601. */
export async function placedAt(db: Db, attendeeId: string): Promise<string | null> {
	const line = await db
		.selectFrom('audit')
		.select('at')
		.where('subjectId', '=', attendeeId)
		.where('action', '=', 'attendee.setMode')
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return line?.at ?? null;
}
