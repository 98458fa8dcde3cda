import type { RoomGuest } from '../../../meeting/endings.ts';
import type { Db } from '../../db/open.ts';
import { expiresAt } from '../../links/sign.ts';

/** Who may be in the room of a session, and whether anybody may. */
export interface Guests {
	readonly isOver: boolean;
	readonly guests: ReadonlyMap<string, RoomGuest>;
}

/** By session; those that are gone are missing. @param now the council's moment */
export async function roomGuests(
	db: Db,
	sessionIds: readonly string[],
	now: string,
): Promise<ReadonlyMap<string, Guests>> {
	if (sessionIds.length === 0) return new Map();
	const found = await db
		.selectFrom('session')
		.select(['id', 'startsAt', 'calledOffAt'])
		.where('id', 'in', sessionIds)
		.execute();
	const invited = await db
		.selectFrom('attendee')
		.select(['id', 'sessionId', 'role', 'hallId', 'linkGeneration'])
		.where('sessionId', 'in', sessionIds)
		.where('standing', '=', 'invited')
		.execute();
	const bySession = Map.groupBy(invited, ({ sessionId }) => sessionId);
	return new Map(
		found.map(({ id, startsAt, calledOffAt }) => {
			const isOver = calledOffAt !== null || now >= expiresAt(startsAt);
			const guests = (bySession.get(id) ?? []).map(
				({ id, role, hallId, linkGeneration }) =>
					[id, { role: hallId === null ? role : 'hall', linkGeneration }] as const,
			);
			return [id, { isOver, guests: new Map(guests) }];
		}),
	);
}
