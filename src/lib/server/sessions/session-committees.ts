import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

/** A committee that meets together with the session's own. */
export interface SessionCommittee {
	readonly sessionId: string;
	readonly committeeId: string;
}

/** Says who meets together; one that is said twice is there once. */
export async function createAll(db: Db, joint: readonly SessionCommittee[]): Promise<void> {
	for await (const part of inParts(joint)) {
		await db
			.insertInto('sessionCommittee')
			.values(part.map(({ sessionId, committeeId }) => ({ sessionId, committeeId })))
			.onConflict((conflict) => conflict.columns(['sessionId', 'committeeId']).doNothing())
			.execute();
	}
}

/** What the other committees of joint sessions are called, by session; the rest has none. */
export async function names(
	db: Db,
	sessionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	const found = new Map<string, string[]>();
	for await (const part of inParts(sessionIds)) {
		const rows = await db
			.selectFrom('sessionCommittee')
			.innerJoin('session', 'session.id', 'sessionCommittee.sessionId')
			.innerJoin('committee', 'committee.id', 'sessionCommittee.committeeId')
			.select(['sessionCommittee.sessionId', 'committee.name'])
			.where('sessionCommittee.sessionId', 'in', part)
			.whereRef('sessionCommittee.committeeId', '!=', 'session.committeeId')
			.orderBy('committee.name')
			.execute();
		for (const { sessionId, name } of rows) {
			found.set(sessionId, [...(found.get(sessionId) ?? []), name]);
		}
	}
	return found;
}
