import { isTelling, letterKinds, repeatable } from '../../council/letters.ts';
import type { LetterKind, LetterState } from '../../council/letters.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { shortMoment } from '../../wording/moments.ts';
import { letterKindWord } from './letter.ts';

/** A letter as the page of a session tells of it. */
export interface ToldLetter {
	readonly id: string;
	readonly kind: LetterKind;
	readonly state: LetterState;
	readonly answer: string;
	/** UTC, ISO 8601. */
	readonly changedAt: string;
}

/** Somebody on the list, and the letters to them. */
export interface LetterReader {
	readonly id: string;
	readonly name: string;
	/** Empty: none is known. */
	readonly email: string;
	readonly phone: string;
	/** What is to be known of the address, or why there is none; empty: nothing. */
	readonly note: string;
	/** The oldest first. */
	readonly letters: readonly ToldLetter[];
	/** UTC, ISO 8601: when their invitation was entered by hand as sent; `null`: it was not. */
	readonly byHandAt: string | null;
	/** What can be sent to them, with an address or without. */
	readonly wanted: readonly LetterKind[];
}

/** Letters of one kind that can be sent. */
export interface Offer {
	readonly kind: LetterKind;
	readonly word: string;
	/** Whether they are owed it; otherwise it may be sent. */
	readonly isDue: boolean;
	/** Of those with an address. */
	readonly count: number;
	/** Who has no address. */
	readonly without: readonly string[];
}

export interface LettersView {
	readonly offers: readonly Offer[];
	/** Those that somebody has to look at: unsure first. */
	readonly troubled: readonly {
		readonly id: string;
		readonly name: string;
		readonly line: string;
		readonly answer: string;
		/** Empty: none is known. */
		readonly phone: string;
		readonly isUnsure: boolean;
	}[];
	readonly people: readonly {
		readonly id: string;
		readonly name: string;
		readonly email: string;
		readonly note: string;
		readonly lines: readonly string[];
	}[];
	readonly isUnderWay: boolean;
}

const stateWords = {
	queued: m.letter_queued,
	sending: m.letter_sending,
	sent: m.letter_sent,
	unsure: m.letter_unsure,
	refused: m.letter_refused,
	failed: m.letter_failed,
	dropped: m.letter_dropped,
} as const satisfies Record<LetterState, Message<{ moment: string }>>;

/** Why a letter waits: the first word of its answer. */
const waits: Readonly<Record<string, Message>> = {
	unreachable: m.letter_waitsUnreachable,
	certificate: m.letter_waitsCertificate,
	noTls: m.letter_waitsNoTls,
	login: m.letter_waitsLogin,
	slow: m.letter_waitsSlow,
	answer: m.letter_waitsAnswer,
	notConfigured: m.letter_waitsNotConfigured,
};

/** "Einladung: an den Mailserver übergeben (Mo., 1. März 2027, 10:15 Uhr)" */
function lineOf({ kind, state, answer, changedAt }: ToldLetter, locale: Locale): string {
	const word = letterKindWord(kind, locale);
	const told = stateWords[state]({ moment: shortMoment(changedAt, locale) }, { locale });
	const why = state === 'queued' ? waits[answer.split(':')[0] ?? '']?.({}, { locale }) : undefined;
	return [`${word}: ${told}`, why].filter(Boolean).join(' ');
}

const rank = ({ state }: ToldLetter) => repeatable.indexOf(state);

/** What was written to those on a session's list, and what can be. */
export function lettersView(readers: readonly LetterReader[], locale: Locale): LettersView {
	const offers = letterKinds.flatMap((kind) => {
		const wanted = readers.filter((one) => one.wanted.includes(kind));
		if (wanted.length === 0) return [];
		const without = wanted.filter(({ email }) => email === '').map(({ name }) => name);
		const count = wanted.length - without.length;
		return [{ kind, word: letterKindWord(kind, locale), isDue: isTelling(kind), count, without }];
	});
	const troubled = readers
		.flatMap((reader) => reader.letters.map((letter) => ({ reader, letter })))
		.filter(({ letter }) => repeatable.includes(letter.state))
		.toSorted((a, b) => rank(a.letter) - rank(b.letter))
		.map(({ reader, letter }) => ({
			...{ id: letter.id, name: reader.name, phone: reader.phone, answer: letter.answer },
			...{ line: lineOf(letter, locale), isUnsure: letter.state === 'unsure' },
		}));
	return {
		offers,
		troubled,
		people: readers.map(({ id, name, email, note, letters, byHandAt }) => ({
			...{ id, name, email, note },
			lines: [
				...letters.toReversed().map((letter) => lineOf(letter, locale)),
				...(byHandAt
					? [m.letters_sentByHand({ moment: shortMoment(byHandAt, locale) }, { locale })]
					: []),
			],
		})),
		isUnderWay: readers.some(({ letters }) =>
			letters.some(({ state }) => state === 'queued' || state === 'sending'),
		),
	};
}
