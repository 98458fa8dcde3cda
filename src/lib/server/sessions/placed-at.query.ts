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

/** Who of the staff last said that an attendee does not come, and when; `null`: nobody, or nobody knows any more. */
export async function putDown(
	db: Db,
	attendeeId: string,
): Promise<{ readonly at: string; readonly byName: string } | null> {
	const line = await db
		.selectFrom('audit')
		.select(['at', 'actorName as byName'])
		.where('subjectId', '=', attendeeId)
		.where('action', 'in', ['attendee.prevent', 'attendee.excuse', 'attendee.withdraw'])
		.where('actorKind', '=', 'staff')
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return line ?? null;
}
