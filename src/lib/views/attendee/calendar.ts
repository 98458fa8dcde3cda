import { addMs, hourMs } from '../../calendar/moment.ts';
import type { CalendarEvent } from '../../exchange/icalendar/calendar-file.ts';
import type { SessionForm } from '../../council/nouns.ts';
import type { NamedSession } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { longMoment } from '../../wording/moments.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import { formWord } from '../session/words.ts';

/** A session as an attendee's calendar keeps it. */
export interface CalendarSession extends NamedSession {
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly form: SessionForm;
	readonly hallName: string | null;
	readonly place: string;
	/** Rises whenever the session changes. */
	readonly revision: number;
	readonly calledOff: { readonly reason: string } | null;
}

/** The personal link: `id` stays, the generation rises when it is renewed. */
interface CalendarLink {
	readonly id: string;
	readonly generation: number;
	/** The whole address. */
	readonly url: string;
	/** How many letters have said how the session is: each changes the event too. */
	readonly letters: number;
}

/** Nobody knows when a session ends; calendars show so much of it. */
const shownMs = 2 * hourMs;

/**
 * The event of one attendee. Of the agenda it says nothing: calendars go through other hands.
 *
 * @param host of the address of this product, which makes the id nobody else's
 * @param now UTC, ISO 8601
 */
export function calendarEvent(
	session: CalendarSession,
	{ id, generation, url, letters }: CalendarLink,
	{ host, now }: { readonly host: string; readonly now: string },
	locale: Locale,
): CalendarEvent {
	const { startsAt, form, hallName, place, revision, calledOff } = session;
	const where = (hallName ?? place) || formWord(form, locale);
	return {
		uid: `${id}@${host}`,
		sequence: revision + generation + letters,
		stampedAt: now,
		...{ startsAt, endsAt: addMs(startsAt, shownMs) },
		summary: sessionTitle(session, locale),
		location: form === 'onSite' ? where : `${where}, ${url}`,
		description: [
			url,
			m.calendar_openEnd({ moment: longMoment(startsAt, locale) }, { locale }),
			...(calledOff ? [m.calendar_calledOff({ reason: calledOff.reason }, { locale })] : []),
			m.calendar_personal({}, { locale }),
		],
		url,
		isCancelled: calledOff !== null,
	};
}
