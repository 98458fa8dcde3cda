import { changesSince } from '../../council/letters.ts';
import type { LetterKind, SaidSession } from '../../council/letters.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { longMoment, plainDay } from '../../wording/moments.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import { reminder } from '../session/not-ready.ts';
import { replyRequest } from '../session/replies.ts';
import { formWord } from '../session/words.ts';
import { frameOf } from './frame.ts';
import { letterTo, newsTo, toolSentence } from './invitation.ts';
import type { InvitedSession, Recipient } from './invitation.ts';
import { placeOf } from './news.ts';
import { agendaParagraph } from './told-agenda.ts';

/** What a letter is made of beside the session and the recipient. */
export interface LetterContent {
	readonly kind: LetterKind;
	/** What the recipient was told before. */
	readonly before: Partial<SaidSession>;
	/** Who comes in the recipient's place; `null`: nobody. */
	readonly substitute: string | null;
	/** ISO date. */
	readonly today: string;
}

export interface LetterText {
	readonly subject: string;
	/** The personal link stands in a line of its own. */
	readonly text: string;
}

/** One letter in one language: the same words on every way they take. */
export function letterText(
	{ kind, before, substitute, today }: LetterContent,
	session: InvitedSession,
	to: Recipient,
	locale: Locale,
): LetterText {
	switch (kind) {
		case 'invitation':
			// Who was told that it is called off, not who is invited for the first time.
			return (
				(Object.keys(before).length > 0 && newsTo({ ...session, calledOff: null }, to, locale)) ||
				letterTo({ ...session, calledOff: null }, to, locale)
			);
		case 'calledOff':
			return letterTo(session, to, locale);
		case 'changed':
			return changedLetter(session, before, to, locale);
		case 'withdrawn':
			return withdrawnLetter(session, substitute, to, locale);
		case 'reminder':
			return withLink(reminder({ ...session, isSent: true }, to.name, locale), to, locale);
		case 'replyRequest':
			return replyRequest({ ...session, isSent: true }, to, today, locale);
	}
}

/** The link before the signature, so that nobody has to look for the invitation. */
function withLink({ subject, text }: LetterText, { url }: Recipient, locale: Locale): LetterText {
	const parts = text.split('\n\n');
	const at = Math.max(parts.length - 2, 1);
	const link = m.letter_linkIs({ url }, { locale });
	return { subject, text: [...parts.slice(0, at), link, ...parts.slice(at)].join('\n\n') };
}

function changedLetter(
	session: InvitedSession,
	before: Partial<SaidSession>,
	to: Recipient,
	locale: Locale,
): LetterText {
	const { startsAt, form, toolId, agenda } = session;
	const place = placeOf(session, locale);
	const now = { startsAt, form, place, toolId, agenda };
	const told = {
		...frameOf(session, to.name, locale),
		session: sessionTitle(session, locale),
		...{ day: plainDay(startsAt, locale), moment: longMoment(startsAt, locale), place },
	};
	const lines = changesSince(before, now).map((field) => {
		const was = { startsAt, form, place, ...before };
		const words: Readonly<Record<typeof field, () => string>> = {
			startsAt: () =>
				m.letter_changedMoment({ before: longMoment(was.startsAt, locale) }, { locale }),
			place: () => m.letter_changedPlace({ before: was.place }, { locale }),
			form: () => m.letter_changedForm({ before: formWord(was.form, locale) }, { locale }),
			toolId: () => m.letter_changedTool({}, { locale }),
			agenda: () => m.letter_changedAgenda({}, { locale }),
		};
		return words[field]();
	});
	const about = [toolSentence(session, locale), agendaParagraph(agenda, locale)]
		.filter(Boolean)
		.join('\n\n');
	return {
		subject: m.letter_changedSubject(told, { locale }),
		text: m.letter_changedText(
			{ ...told, changes: lines.join('\n'), about, url: to.url },
			{ locale },
		),
	};
}

function withdrawnLetter(
	session: InvitedSession,
	substitute: string | null,
	to: Recipient,
	locale: Locale,
): LetterText {
	const told = {
		...frameOf(session, to.name, locale),
		session: sessionTitle(session, locale),
		...{ day: plainDay(session.startsAt, locale), moment: longMoment(session.startsAt, locale) },
	};
	return {
		subject: m.letter_withdrawnSubject(told, { locale }),
		text: substitute
			? m.letter_representedText({ ...told, name: substitute }, { locale })
			: m.letter_withdrawnText(told, { locale }),
	};
}

const kindWords = {
	invitation: m.letter_kindInvitation,
	changed: m.letter_kindChanged,
	calledOff: m.letter_kindCalledOff,
	withdrawn: m.letter_kindWithdrawn,
	replyRequest: m.letter_kindReplyRequest,
	reminder: m.letter_kindReminder,
} as const satisfies Record<LetterKind, Message>;

/** "Einladung" */
export const letterKindWord = (kind: LetterKind, locale: Locale): string =>
	kindWords[kind]({}, { locale });

/** A letter as it is kept: whoever reads it later opens nothing by it. */
export const withoutLink = (text: string, url: string, locale: Locale): string =>
	text.replaceAll(url, m.letter_linkBlanked({}, { locale }));
