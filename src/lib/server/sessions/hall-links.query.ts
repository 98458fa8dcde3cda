import type { Db } from '../db/open.ts';

/** The hall that a session meets in; `null`: in none of the register, or not in a hall. */
export interface MeetsIn {
	readonly sessionId: string;
	readonly hallId: string | null;
}

/** Where sessions meet by now. */
export async function meetingPlaces(
	db: Db,
	sessionIds: readonly string[],
): Promise<readonly MeetsIn[]> {
	const rows = await db
		.selectFrom('session')
		.select(['id as sessionId', 'hallId', 'form'])
		.where('id', 'in', sessionIds)
		.execute();
	return rows.map(({ sessionId, hallId, form }) => ({
		sessionId,
		hallId: form === 'video' ? null : hallId,
	}));
}

/** The links that halls of these sessions have, open or closed. */
export const hallLinks = (db: Db, sessionIds: readonly string[]) =>
	db
		.selectFrom('attendee')
		.select(['id', 'sessionId', 'hallId', 'standing'])
		.where('sessionId', 'in', sessionIds)
		.where('hallId', 'is not', null)
		.execute();
