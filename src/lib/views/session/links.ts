import { sessionTitle } from '../../wording/session-titles.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { longMoment } from '../../wording/moments.ts';
import { placeOf } from '../letters/news.ts';
import { partWord } from './attendance.ts';
import type { SessionAttendee, SessionHead } from './judged-session.ts';

export interface AttendeeLink {
	readonly id: string;
	readonly name: string;
	readonly sortName: string;
	/** What the sender has to know: why a mail does not reach them; `null`: it does. */
	readonly mail: string | null;
	readonly isRemoved: boolean;
	readonly url: string;
	/** "Mitglied, vertritt Frank Fuchs" */
	readonly part: string;
}

export interface LinksView {
	readonly session: {
		readonly id: string;
		/** "Stadtrat", or "Stadtrat: Klausurtagung" */
		readonly title: string;
		readonly startsAt: string;
		readonly place: string;
	};
	/** When the links expire. */
	readonly until: string;
	readonly links: readonly AttendeeLink[];
}

interface Links<Attendee> {
	readonly session: SessionHead;
	readonly attendees: readonly Attendee[];
	/** The hall, which has a link too; `null`: the session meets in none of the register. */
	readonly hall: Attendee | null;
	/** Who is kept out of the room, by the id of the attendee. */
	readonly removed: Pick<ReadonlySet<string>, 'has'>;
	readonly urlOf: (attendee: Attendee) => string;
	/** By the id of the attendee, whom a mail does not reach. */
	readonly unreached: ReadonlyMap<string, string>;
	/** UTC, ISO 8601. */
	readonly expiresAt: string;
}

/** Everybody's personal link, for those who hand them out. */
export function linksView<
	Attendee extends Pick<SessionAttendee, 'id' | 'name' | 'sortName' | 'role'> & {
		readonly represents?: { readonly id: string; readonly name: string } | null;
	},
>(
	{ session, attendees, hall, removed, urlOf, unreached, expiresAt }: Links<Attendee>,
	locale: Locale,
): LinksView {
	const { id, startsAt } = session;
	return {
		session: {
			id,
			title: sessionTitle(session, locale),
			startsAt,
			place: placeOf(session, locale),
		},
		until: longMoment(expiresAt, locale),
		links: [...attendees, ...(hall ? [hall] : [])].map((attendee) => ({
			id: attendee.id,
			name: attendee.name,
			sortName: attendee.sortName,
			mail: unreached.get(attendee.id) ?? null,
			isRemoved: removed.has(attendee.id),
			url: urlOf(attendee),
			part: attendee === hall ? m.links_hall({}, { locale }) : partWord(attendee, locale),
		})),
	};
}

/** How many links there are: people are counted, and the hall is named apart. */
export const linksCount = (people: number, hasHall: boolean, locale: Locale): string =>
	hasHall
		? m.links_countWithHall({ count: people }, { locale })
		: m.links_count({ count: people }, { locale });
