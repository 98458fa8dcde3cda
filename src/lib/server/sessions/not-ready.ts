import type { Locale } from '../../paraglide/runtime.js';
import { notReadyPeople } from '../../views/session/not-ready.ts';
import type { PersonToReach } from '../../views/session/person-to-reach.ts';
import { readinessView } from '../../views/session/readiness.ts';
import type { Acting } from '../acting.ts';
import * as cityProfile from '../register/city.ts';
import type { AttendeeRecord } from './attendee-record.ts';
import { readChecks } from './session-checks.ts';
import type { SessionRecord } from './session-record.ts';

/** Whom attendees ask: who helps in the city, or whoever writes. */
export async function reminderFacts(by: Acting, session: SessionRecord) {
	const { helperPhone, helperEmail } = await cityProfile.read(by.db);
	const sender = by.actor.name;
	const helper = [helperPhone, helperEmail].filter(Boolean).join(', ') || sender;
	return { ...session, helper, sender, isSent: session.sent !== null };
}

/** Who is not ready for a session, with how they are reached. @param invited who is expected */
export async function readNotReady(
	by: Acting,
	session: SessionRecord,
	invited: readonly AttendeeRecord[],
	locale: Locale,
): Promise<readonly PersonToReach[]> {
	const { checks, devices } = await readChecks(by, invited);
	const judged = { session, attendees: invited, devices };
	const { people } = readinessView(judged, checks, by, by.now, locale);
	return notReadyPeople(invited, people, await reminderFacts(by, session), by, locale);
}
