import type { Db } from '../db/open.ts';
import { seatChanges } from '../db/seat-changes.ts';

/**
 * Sessions to come whose day or seats have changed since attendance was last worked out, and whose
 * invitations are not sent, the earliest first.
 *
 * @param without ids of committees: their sessions are not due, nor those they meet in together
 * @param sessionId only this one
 */
export async function dueSessions(
	db: Db,
	now: string,
	limit: number,
	without: readonly string[] = [],
	sessionId?: string,
): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('session')
		.select('id')
		.where('startsAt', '>', now)
		.where('invitationsSentAt', 'is', null)
		.where('calledOffAt', 'is', null)
		.where(({ or, eb, ref }) =>
			or([eb('followedStartsAt', '!=', ref('startsAt')), eb('followedSeats', '!=', seatChanges)]),
		)
		.$if(without.length > 0, (query) =>
			query
				.where('committeeId', 'not in', without)
				.where('id', 'not in', ({ selectFrom }) =>
					selectFrom('sessionCommittee').select('sessionId').where('committeeId', 'in', without),
				),
		)
		.$if(sessionId !== undefined, (query) => query.where('id', '=', sessionId ?? ''))
		.orderBy('startsAt')
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}

/**
 * Sessions to come whose day or seats have changed since their invitations were sent, the earliest first;
 * perhaps list and seats agree all the same.
 */
export async function perhapsDiffering(
	db: Db,
	now: string,
	before: string,
	limit: number,
): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('session')
		.select('id')
		.where('startsAt', '>', now)
		.where('startsAt', '<', before)
		.where('invitationsSentAt', 'is not', null)
		.where('calledOffAt', 'is', null)
		.where(({ or, eb, ref }) =>
			or([eb('followedStartsAt', '!=', ref('startsAt')), eb('followedSeats', '!=', seatChanges)]),
		)
		.orderBy('startsAt')
		.limit(limit)
		.execute();
	return rows.map(({ id }) => id);
}
