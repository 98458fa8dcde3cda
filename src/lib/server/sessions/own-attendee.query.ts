import type { Db } from '../db/open.ts';

/** The personal link of somebody who is expected at a session, without its signature. */
export interface OwnAttendee {
	readonly sessionId: string;
	readonly linkId: string;
	readonly linkGeneration: number;
}

/** At which of the sessions a person is expected themself. */
export async function ownAttendees(
	db: Db,
	sessionIds: readonly string[],
	personId: string | null,
): Promise<readonly OwnAttendee[]> {
	if (personId === null || sessionIds.length === 0) return [];
	return db
		.selectFrom('attendee')
		.select(['sessionId', 'linkId', 'linkGeneration'])
		.where('personId', '=', personId)
		.where('sessionId', 'in', sessionIds)
		.where('standing', '=', 'invited')
		.execute();
}

/** @returns `null`: they are not expected */
export async function ownAttendee(
	db: Db,
	sessionId: string,
	personId: string | null,
): Promise<OwnAttendee | null> {
	const [own = null] = await ownAttendees(db, [sessionId], personId);
	return own;
}
