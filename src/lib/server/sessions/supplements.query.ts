import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

/** By session: the days on which items came to an agenda that was published, and that are not taken off since. */
export async function supplementDays(
	db: Db,
	sessionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	const found = new Map<string, string[]>();
	for await (const part of inParts(sessionIds)) {
		const rows = await db
			.selectFrom('agendaItem')
			.select(['sessionId', 'addedOn'])
			.distinct()
			.where('sessionId', 'in', part)
			.where('addedOn', 'is not', null)
			.where('takenOffOn', 'is', null)
			.orderBy('addedOn')
			.execute();
		for (const { sessionId, addedOn } of rows) {
			if (addedOn !== null) found.set(sessionId, [...(found.get(sessionId) ?? []), addedOn]);
		}
	}
	return found;
}
