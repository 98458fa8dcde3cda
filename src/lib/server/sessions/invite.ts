import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import { sameName } from '../../council/names.ts';
import * as audit from '../db/audit.ts';
import * as attendees from './attendees.ts';
import type { NewAttendee } from './attendees.ts';
import * as sessions from './sessions.ts';

/**
 * Invites people to a session that is already scheduled.
 *
 * @returns the ids of those invited; none if one of them is invited already, a guest by the same name
 * too, and then nothing is changed
 */
export async function inviteAll(
	by: Acting,
	sessionId: string,
	invited: readonly NewAttendee[],
): Promise<readonly string[]> {
	return inTransaction(by, async (by) => {
		// Whoever invites at the same moment waits here, so that nobody comes twice.
		await sessions.hold(by.db, sessionId);
		const there = await attendees.list(by.db, [sessionId]);
		const isThere = ({ personId, guestName }: NewAttendee) =>
			there.some((one) =>
				personId === null ? sameName(one.name, guestName ?? '') : one.personId === personId,
			);
		if (invited.some(isThere)) return [];
		const ids = await attendees.createAll(
			by.db,
			invited.map((attendee) => ({ ...attendee, sessionId })),
		);
		for (const id of ids) {
			const detail = { sessionId };
			await audit.record(by, 'attendee.create', id, detail);
		}
		return ids;
	});
}
