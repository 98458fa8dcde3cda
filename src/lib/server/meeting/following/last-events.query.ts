import type { Db } from '../../db/open.ts';

/** Numbers of the last events that happened in sessions, by their ids; those that are gone are missing. */
export async function lastEvents(
	db: Db,
	sessionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
	if (sessionIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('session')
		.select(['id', 'lastEvent'])
		.where('id', 'in', sessionIds)
		.execute();
	return new Map(rows.map(({ id, lastEvent }) => [id, lastEvent]));
}
