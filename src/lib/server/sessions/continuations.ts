import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { inParts } from '../db/chunks.ts';
import type { Db } from '../db/open.ts';

/** Which session each goes on with; those that begin anew are not there. */
export async function list(
	db: Db,
	sessionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const found = new Map<string, string>();
	for await (const part of inParts(sessionIds)) {
		const rows = await db
			.selectFrom('continuation')
			.select(['sessionId', 'continuesId'])
			.where('sessionId', 'in', part)
			.execute();
		for (const { sessionId, continuesId } of rows) found.set(sessionId, continuesId);
	}
	return found;
}

/** Says that a session goes on with another one, or with `null` that it does not. */
export async function update(
	by: Acting,
	sessionId: string,
	continuesId: string | null,
): Promise<void> {
	await inTransaction(by, async (by) => {
		const before = (await list(by.db, [sessionId])).get(sessionId) ?? null;
		if (before === continuesId) return;
		await by.db.deleteFrom('continuation').where('sessionId', '=', sessionId).execute();
		if (continuesId !== null) {
			await by.db.insertInto('continuation').values({ sessionId, continuesId }).execute();
		}
		await audit.record(by, 'session.continue', sessionId, { continuesId });
	});
}
