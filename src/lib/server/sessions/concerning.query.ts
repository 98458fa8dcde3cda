import { isBounded } from '../../access/scope.ts';
import type { Reader } from '../acting.ts';
import { inParts } from '../db/chunks.ts';
import { within } from '../db/scope.ts';
import type { SessionRecord } from './session-record.ts';
import * as sessions from './sessions.ts';

/**
 * Those of the sessions that concern a scope: of its committees, and those to which its people are or
 * were to come. Whoever is bounded by nothing is concerned by all.
 */
export async function concerning<Session extends Pick<SessionRecord, 'id' | 'committeeId'>>(
	{ db, scope }: Reader,
	given: readonly Session[],
): Promise<readonly Session[]> {
	if (!isBounded(scope)) return given;
	const { committees } = scope;
	const ids = new Set<string>();
	for await (const part of inParts(given)) {
		const rows = await db
			.selectFrom('attendee')
			.innerJoin('person', 'person.id', 'attendee.personId')
			.select('attendee.sessionId')
			.distinct()
			.where(
				'attendee.sessionId',
				'in',
				part.map(({ id }) => id),
			)
			.where('attendee.standing', '!=', 'withdrawn')
			.where(within(scope, { office: 'person.officeId', person: 'person.id' }))
			.execute();
		for (const { sessionId } of rows) ids.add(sessionId);
	}
	return given.filter(
		({ id, committeeId }) => ids.has(id) || (committees?.includes(committeeId) ?? false),
	);
}

/** @returns `null`: there is no such session, or it does not concern the scope */
export async function readConcerning(by: Reader, id: string): Promise<SessionRecord | null> {
	const session = await sessions.read(by.db, id);
	const [found = null] = session ? await concerning(by, [session]) : [];
	return found;
}
