import { includesPerson } from '../../access/scope.ts';
import type { Scope } from '../../access/scope.ts';
import type { Locale } from '../../paraglide/runtime.js';
import { sessionTitle } from '../../wording/session-titles.ts';
import { expectedMode } from '../../council/attendance.ts';
import type { JudgedSession, SessionAttendee } from '../session/judged-session.ts';

/** Somebody of whose devices nothing is known, and the first session they are needed for. */
export interface PersonToAsk {
	readonly id: string;
	readonly name: string;
	readonly sortName: string;
	/** Empty: none is known. */
	readonly email: string;
	readonly officeId: string | null;
	readonly officeName: string;
	/** "Stadtrat", or "Stadtrat: Klausurtagung" */
	readonly title: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
}

type Planned = Pick<JudgedSession, 'session' | 'people'> & {
	readonly attendees: readonly (SessionAttendee & { readonly email: string })[];
};

/**
 * Everybody within reach who is expected elsewhere than in the hall and of whose devices nothing is known,
 * each once.
 *
 * @param planned the earliest first
 */
export function peopleToAsk(
	planned: readonly Planned[],
	reach: Scope,
	locale: Locale,
): readonly PersonToAsk[] {
	const found = new Map<string, PersonToAsk>();
	for (const { session, attendees, people } of planned) {
		for (const attendee of attendees) {
			const { id, personId, name, sortName, email, officeId, officeName, mode } = attendee;
			if (personId === null || found.has(personId) || !includesPerson(reach, attendee)) continue;
			if (expectedMode(session.form, mode) === 'onSite' || people.get(id)?.devices) continue;
			const who = { id: personId, name, sortName, email, officeId, officeName: officeName ?? '' };
			found.set(personId, {
				...who,
				title: sessionTitle(session, locale),
				startsAt: session.startsAt,
			});
		}
	}
	return [...found.values()].toSorted((a, b) => a.sortName.localeCompare(b.sortName, 'de'));
}
