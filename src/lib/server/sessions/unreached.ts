import { dayOf } from '../../calendar/wall-clock.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { unreachedAttendees } from '../../views/restrictions/mail.ts';
import type { Acting } from '../acting.ts';
import * as restrictions from '../register/restrictions.ts';
import { planSessions } from './planning.ts';
import type { SessionRecord } from './session-record.ts';

/** By session: a sentence about each attendee whom a restriction keeps mail from today. */
export async function readUnreached(
	by: Acting,
	sessions: readonly SessionRecord[],
	locale: Locale,
): Promise<ReadonlyMap<string, readonly string[]>> {
	if (sessions.length === 0) return new Map();
	const day = dayOf(by.now);
	const [planned, ahead] = await Promise.all([
		planSessions(by.db, sessions),
		restrictions.list(by.db, day),
	]);
	return new Map(
		planned.map(({ session, attendees, owned }) => [
			session.id,
			[...unreachedAttendees(attendees, owned, ahead, { day, locale }).values()],
		]),
	);
}
