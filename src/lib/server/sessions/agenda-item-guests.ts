import type { Db } from '../db/open.ts';

/** By the id of the item: the attendees who come for it alone, of one session. */
export async function list(
	db: Db,
	sessionId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
	const rows = await db
		.selectFrom('agendaItemGuest')
		.innerJoin('agendaItem', 'agendaItem.id', 'agendaItemGuest.itemId')
		.select(['itemId', 'attendeeId'])
		.where('agendaItem.sessionId', '=', sessionId)
		.orderBy('attendeeId')
		.execute();
	const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
	return new Map(
		[...byItem].map(([id, rows]) => [id, rows.map(({ attendeeId }) => attendeeId)] as const),
	);
}

/** From now on exactly these come for an item; the caller writes the audit entry. */
export async function replace(
	db: Db,
	itemId: string,
	attendeeIds: readonly string[],
): Promise<void> {
	await db.deleteFrom('agendaItemGuest').where('itemId', '=', itemId).execute();
	const rows = attendeeIds.map((attendeeId) => ({ itemId, attendeeId }));
	if (rows.length > 0) await db.insertInto('agendaItemGuest').values(rows).execute();
}
