import { dayOf } from '$lib/calendar/wall-clock.ts';
import type { Locale } from '$lib/paraglide/runtime.js';
import type { Acting } from '$lib/server/acting.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import { planSessions } from '$lib/server/sessions/planning.ts';
import { readChecks } from '$lib/server/sessions/session-checks.ts';
import type { SessionRecord } from '$lib/server/sessions/session-record.ts';
import { asAttendee, hallView } from '$lib/views/session/hall.ts';
import { readinessView } from '$lib/views/session/readiness.ts';
import { daysOf } from '$lib/views/session/remedy-options.ts';

/** The hall of a session: its link, whether a device there was checked, and what its equipment can do. */
export async function readHall(by: Acting, session: SessionRecord, locale: Locale) {
	if (session.form !== 'hybrid') return null;
	const attendee = await attendees.readHall(by.db, session.id);
	if (!attendee) return null;
	const [[planned], decision, { checks, devices }] = await Promise.all([
		planSessions(by.db, [session]),
		decisions.read(by.db, session.id),
		readChecks(by, [attendee]),
	]);
	const days = daysOf(dayOf(session.startsAt), dayOf(by.now), locale);
	const view = planned && hallView(planned, decision?.toolId ?? null, days, locale);
	const judged = {
		session: { ...session, form: 'video' as const },
		attendees: [{ ...asAttendee(attendee.id, attendee.name) }],
		devices,
	};
	const [readiness] = readinessView(judged, checks, { scope: by.scope }, by.now, locale).people;
	return view && readiness ? { ...view, attendeeId: attendee.id, readiness } : null;
}
