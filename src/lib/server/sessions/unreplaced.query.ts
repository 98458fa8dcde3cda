import { nameOf } from '../../council/names.ts';
import type { Db } from '../db/open.ts';

/** Somebody who is prevented, and in whose place nobody is expected. */
export interface Unreplaced {
	readonly id: string;
	readonly sessionId: string;
	readonly name: string;
	/** When they said so themselves; `null`: the staff did. UTC, ISO 8601. */
	readonly saidAt: string | null;
	/** They left a message with it. */
	readonly hasMessage: boolean;
	readonly vote: boolean;
}

/**
 * Who is prevented and has no substitute yet, in the order of the alphabet: with a vote, or because they have said so
 * themselves, which somebody must have read. Who is excused has been dealt with.
 */
export async function listUnreplaced(
	db: Db,
	sessionIds: readonly string[],
): Promise<readonly Unreplaced[]> {
	if (sessionIds.length === 0) return [];
	const rows = await db
		.selectFrom('attendee')
		.leftJoin('person', 'person.id', 'attendee.personId')
		.leftJoin('reply', (join) =>
			join.onRef('reply.attendeeId', '=', 'attendee.id').on('reply.choice', '=', 'prevented'),
		)
		.where('attendee.sessionId', 'in', sessionIds)
		.where('attendee.standing', '=', 'prevented')
		.where(({ eb, or, and }) =>
			or([
				eb('attendee.vote', '=', 1),
				and([eb('reply.at', 'is not', null), eb('reply.overruledAt', 'is', null)]),
			]),
		)
		.where('attendee.representsId', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('attendee as substitute')
						.select('substitute.id')
						.whereRef('substitute.representsId', '=', 'attendee.id')
						.where('substitute.standing', '=', 'invited'),
				),
			),
		)
		.select([
			...(['attendee.id', 'attendee.sessionId', 'attendee.guestName', 'person.title'] as const),
			...(['person.givenName', 'person.familyName', 'reply.at', 'reply.overruledAt'] as const),
			...(['reply.message', 'attendee.vote'] as const),
		])
		.orderBy('person.familyName')
		.orderBy('attendee.id')
		.execute();
	return rows.map(({ id, sessionId, guestName, at, overruledAt, message, vote, ...named }) => ({
		...{ id, sessionId },
		name:
			guestName ??
			nameOf({
				title: named.title ?? '',
				givenName: named.givenName ?? '',
				familyName: named.familyName ?? '',
			}),
		saidAt: overruledAt === null ? at : null,
		hasMessage: overruledAt === null && (message ?? '') !== '',
		vote: vote === 1,
	}));
}
