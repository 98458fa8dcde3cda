import type { Standing } from '../../council/attendance.ts';
import type { NamedSession } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { longMoment, shortMoment } from '../../wording/moments.ts';
import { sessionTitle } from '../../wording/session-titles.ts';

/** The session of a link, as far as somebody who is not expected hears of it. */
interface MissedSession extends NamedSession {
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly calledOff: { readonly reason: string } | null;
}

/**
 * Why a valid link leads nowhere: its owner is not expected, or the session is called off.
 *
 * @param putDown who of the staff said that they do not come, and when; `null`: nobody
 */
export function notExpectedSentence(
	why: Exclude<Standing, 'invited'> | 'calledOff',
	missed: MissedSession,
	putDown: { readonly at: string; readonly byName: string } | null,
	locale: Locale,
): string {
	const sentence = sentenceOf(why, missed, locale);
	if (!putDown || why === 'calledOff') return sentence;
	const { at, byName: name } = putDown;
	return `${sentence} ${m.link_putDown({ name, moment: shortMoment(at, locale) }, { locale })}`;
}

function sentenceOf(
	why: Exclude<Standing, 'invited'> | 'calledOff',
	missed: MissedSession,
	locale: Locale,
): string {
	const { startsAt, calledOff } = missed;
	const session = {
		committee: sessionTitle(missed, locale),
		moment: longMoment(startsAt, locale),
	};
	switch (why) {
		case 'withdrawn':
			return m.link_withdrawn(session, { locale });
		case 'prevented':
			return m.link_prevented(session, { locale });
		case 'excused':
			return m.link_excused(session, { locale });
		case 'calledOff':
			return m.link_calledOff({ ...session, reason: calledOff?.reason ?? '' }, { locale });
	}
}
