import { sessionTitle } from '../../wording/session-titles.ts';
import type { SessionForm } from '../../council/nouns.ts';
import type { NamedSession } from '../../council/session-names.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { frameOf } from './frame.ts';
import { formWord } from '../session/words.ts';
import { longMoment, plainDay } from '../../wording/moments.ts';

/** A session of which there may be something to tell to everybody who is invited. */
export interface ToldSession extends NamedSession {
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly form: SessionForm;
	readonly hallName: string | null;
	readonly place: string;
	/** Why it does not take place; `null`: it does. */
	readonly calledOff: { readonly reason: string } | null;
	/** When the invitations say that it begins, where it has been moved since; `null`: it was not. */
	readonly movedFrom: string | null;
	/** Whether it was called off after the invitations were sent, and takes place after all. */
	readonly isReinstated?: boolean;
	/** Whom to ask, and who writes. */
	readonly helper: string;
	readonly sender: string;
}

/** Whom something is told, by name and with their personal link. */
interface Told {
	readonly name: string;
	readonly url: string;
}

/** What has to be told since the invitations were sent. */
export interface SessionNews {
	readonly kind: 'calledOff' | 'reinstated' | 'moved';
	readonly subject: string;
	readonly text: string;
}

export const placeOf = (
	{ hallName, place, form }: Pick<ToldSession, 'hallName' | 'place' | 'form'>,
	locale: Locale,
): string => (hallName ?? place) || formWord(form, locale);

/**
 * That a session is called off, takes place after all, or is moved, in a text to pass on.
 *
 * @param to whom; `null`: everybody, so that it names nobody and has no link
 * @returns `null`: there is nothing to tell
 */
export function newsOf(session: ToldSession, to: Told | null, locale: Locale): SessionNews | null {
	const { startsAt, calledOff, movedFrom, isReinstated = false } = session;
	const said = {
		...frameOf(session, to?.name ?? '', locale),
		session: sessionTitle(session, locale),
		moment: longMoment(startsAt, locale),
		day: plainDay(startsAt, locale),
	};
	if (calledOff) {
		return {
			kind: 'calledOff',
			subject: m.news_calledOffSubject(said, { locale }),
			text: m.news_calledOffText({ ...said, reason: calledOff.reason }, { locale }),
		};
	}
	if (movedFrom === null && !isReinstated) return null;
	const link = to
		? m.news_sameLinkIs({ url: to.url }, { locale })
		: m.news_sameLink({}, { locale });
	const place = placeOf(session, locale);
	if (isReinstated || movedFrom === null) {
		return {
			kind: 'reinstated',
			subject: m.news_reinstatedSubject(said, { locale }),
			text: m.news_reinstatedText({ ...said, place, link }, { locale }),
		};
	}
	const before = longMoment(movedFrom, locale);
	return {
		kind: 'moved',
		subject: m.news_movedSubject(said, { locale }),
		text: m.news_movedText({ ...said, before, place, link }, { locale }),
	};
}
