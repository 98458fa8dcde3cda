import { sessionTitle } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { frameOf } from './frame.ts';
import { longMoment, plainDay } from '../../wording/moments.ts';

/** A session of which there may be something to tell to everybody who is invited. */
export interface ToldSession {
	readonly committeeName: string;
	/** As its source calls it; empty: by its committee. */
	readonly name?: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	/** Why it does not take place; `null`: it does. */
	readonly calledOff: { readonly reason: string } | null;
	/** Whom to ask, and who writes. */
	readonly helper: string;
	readonly sender: string;
}

/** What has to be told before anything else. */
export interface SessionNews {
	readonly kind: 'calledOff';
	readonly subject: string;
	readonly text: string;
}

/**
 * That a session is called off, in a text to pass on.
 *
 * @param name whom it is for; empty: everybody
 * @returns `null`: there is nothing to tell
 */
export function newsOf(session: ToldSession, name: string, locale: Locale): SessionNews | null {
	const { startsAt, calledOff } = session;
	if (calledOff === null) return null;
	const said = { session: sessionTitle(session), ...frameOf(session, name, locale) };
	const moment = longMoment(startsAt, locale);
	return {
		kind: 'calledOff',
		subject: m.news_calledOffSubject({ ...said, day: plainDay(startsAt, locale) }, { locale }),
		text: m.news_calledOffText({ ...said, moment, reason: calledOff.reason }, { locale }),
	};
}
