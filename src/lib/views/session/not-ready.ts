import { sessionTitle } from '../../wording/session-titles.ts';
import type { NamedSession } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { longMoment } from '../../wording/moments.ts';
import { mailtoOf } from '../letters/mailto.ts';
import { frameOf } from '../letters/frame.ts';
import type { SessionAttendee } from './judged-session.ts';
import type { PersonToReach } from './person-to-reach.ts';
import type { PersonReadiness } from './readiness.ts';
import { seesDetails } from './viewer.ts';
import type { Viewer } from './viewer.ts';

/** A reminder to check the device before a session. */
export interface Reminder {
	readonly subject: string;
	readonly text: string;
}

export interface ReminderFacts extends NamedSession {
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	/** Whom to ask, and who writes. */
	readonly helper: string;
	readonly sender: string;
	/** Whether the invitations are sent: before that nobody has a link to open. */
	readonly isSent: boolean;
}

/** @param name whom it is for; empty: everybody */
export function reminder(facts: ReminderFacts, name: string, locale: Locale): Reminder {
	const session = sessionTitle(facts, locale);
	const moment = longMoment(facts.startsAt, locale);
	return {
		subject: m.reminder_subject({ session }, { locale }),
		text: m.reminder_text({ session, moment, ...frameOf(facts, name, locale) }, { locale }),
	};
}

/**
 * Who is expected elsewhere than in the hall and is not ready, of those whose details the viewer sees:
 * first those with whom a check failed.
 */
export function notReadyPeople(
	attendees: readonly (SessionAttendee & { readonly email: string; readonly phone: string })[],
	readiness: readonly PersonReadiness[],
	facts: ReminderFacts,
	viewer: Pick<Viewer, 'scope'>,
	locale: Locale,
): readonly PersonToReach[] {
	const ready = new Map(readiness.map((one) => [one.id, one]));
	const found = attendees.flatMap((attendee) => {
		const own = ready.get(attendee.id);
		if (!own || !seesDetails(viewer, attendee)) return [];
		const isReady = own.readiness === 'tested' || own.readiness === 'onSite';
		return isReady ? [] : [{ attendee, own }];
	});
	return found
		.toSorted((a, b) => rank(a.own) - rank(b.own))
		.map(({ attendee: { id, name, officeName, phone, email }, own }) => {
			const { subject, text } = reminder(facts, name, locale);
			const mailto = email === '' || !facts.isSent ? null : mailtoOf(email, subject, text);
			return { id, name, word: own.word, officeName: officeName ?? '', phone, email, mailto };
		});
}

const rank = ({ readiness }: PersonReadiness) => (readiness === 'failed' ? 0 : 1);
