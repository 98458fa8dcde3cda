import { unscoped } from '$lib/server/acting.ts';
import type { Acting } from '$lib/server/acting.ts';
import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { linkAddress } from '$lib/server/links/link-address.ts';
import { expiresAt } from '$lib/server/links/sign.ts';
import { ownedOf } from '$lib/server/sessions/planning-inputs.ts';
import { toldAgenda } from '$lib/views/letters/told-agenda.ts';
import { readAgenda } from '$lib/server/sessions/agenda.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import * as meetingEvents from '$lib/server/meeting/meeting-events.ts';
import * as cityProfile from '$lib/server/register/city.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import * as devices from '$lib/server/register/devices.ts';
import { movedFrom } from '$lib/server/sessions/moved-from.query.ts';
import { isReinstated } from '$lib/server/sessions/reinstated.query.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { linksView } from '$lib/views/session/links.ts';
import * as restrictions from '$lib/server/register/restrictions.ts';
import { unreachedAttendees } from '$lib/views/restrictions/mail.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

/** What mails to everybody invited say, for sending by hand. Only for those who may hand out links. */
export async function readInvitations(by: Acting, sessionId: string) {
	const [session, invited, decision, city, agenda] = await Promise.all([
		sessions.read(by.db, sessionId),
		attendees.list(by.db, [sessionId]),
		decisions.read(by.db, sessionId),
		cityProfile.read(by.db),
		readAgenda(by.db, sessionId),
	]);
	if (!session) error(404, m.session_notFound());
	const moved = await movedFrom(by.db, session);
	const { helperPhone, helperEmail } = city;
	const helper = [helperPhone, helperEmail].filter(Boolean).join(', ') || by.actor.name;
	return {
		session: {
			...session,
			...{ toolId: decision?.toolId ?? null, helper, sender: by.actor.name },
			agenda: toldAgenda(agenda),
			movedFrom: session.startsAt > by.now ? moved : null,
			isReinstated: session.startsAt > by.now && (await isReinstated(by.db, session)),
		},
		recipients: invited.map((attendee) => ({ ...attendee, url: linkAddress(attendee) })),
	};
}

/** Everyone's personal link. Only for those who may hand them out. */
export async function readLinks(by: Acting, sessionId: string) {
	const [session, invited, hall, meeting] = await Promise.all([
		sessions.read(by.db, sessionId),
		attendees.list(by.db, [sessionId]),
		attendees.readHall(by.db, sessionId),
		meetingEvents.read(by.db, sessionId),
	]);
	if (!session) error(404, m.session_notFound());
	const personIds = invited.flatMap(({ personId }) => personId ?? []);
	const owned = ownedOf(await devices.list(unscoped(by), { personIds }));
	const today = dayOf(by.now);
	const ahead = await restrictions.list(by.db, today);
	const reader = { day: today, locale: getLocale() };
	return linksView(
		{
			session,
			attendees: invited,
			// Where nobody joins from elsewhere, the hall has nobody to show.
			hall: session.form === 'hybrid' ? hall : null,
			removed: meeting.removed,
			urlOf: linkAddress,
			unreached: unreachedAttendees(invited, owned, ahead, reader),
			expiresAt: expiresAt(session.startsAt),
		},
		reader.locale,
	);
}
