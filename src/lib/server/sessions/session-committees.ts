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
