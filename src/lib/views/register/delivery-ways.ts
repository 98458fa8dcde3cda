import {
	countsOn,
	deliveryKinds,
	holdsOn,
	isImplied,
	mailOn,
} from '../../council/delivery/delivery-way.ts';
import type {
	DeliveryKind,
	DeliveryState,
	DeliveryWay,
	LetterReach,
	NoMail,
	NotCounting,
} from '../../council/delivery/delivery-way.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { plainDay } from '../../wording/moments.ts';

const kinds: Readonly<Record<DeliveryKind, Message>> = {
	mandateMail: m.delivery_mandateMail,
	temporaryMail: m.delivery_temporaryMail,
	unknownMail: m.delivery_unknownMail,
	privateMail: m.delivery_privateMail,
	ris: m.delivery_ris,
	post: m.delivery_post,
	phone: m.delivery_phone,
};
export const deliveryKindWord = (kind: DeliveryKind, locale: Locale): string =>
	kinds[kind]({}, { locale });

const states: Readonly<Record<DeliveryState, Message>> = {
	works: m.delivery_works,
	unclear: m.delivery_unclear,
	out: m.delivery_out,
};
export const deliveryStateWord = (state: DeliveryState | null, locale: Locale): string =>
	state === null ? m.delivery_unsaid({}, { locale }) : states[state]({}, { locale });

const notCounting: Readonly<Record<NotCounting, Message>> = {
	kind: m.delivery_countsNever,
	noConsent: m.delivery_countsNoConsent,
	out: m.delivery_countsOut,
	unclear: m.delivery_countsUnclear,
	notValid: m.delivery_countsNotValid,
};
export const notCountingWord = (reason: NotCounting, locale: Locale): string =>
	notCounting[reason]({}, { locale });

/** One way as a page shows it. */
export interface DeliveryRow {
	readonly id: string;
	readonly kind: string;
	readonly address: string;
	/** Each a short sentence: whether it works and for whom, from when to when, consent. */
	readonly notes: readonly string[];
	/** Whether a summons by it counts for a period, and why not. */
	readonly counts: string;
	/** Nobody has put it down: it is only on record. */
	readonly isImplied: boolean;
}

/** @param today ISO date */
export const deliveryRows = (
	ways: readonly DeliveryWay[],
	today: string,
	locale: Locale,
): readonly DeliveryRow[] =>
	ways.map((way) => {
		const reason = countsOn(way, today, 'inside');
		return {
			id: way.id,
			kind: deliveryKindWord(way.kind, locale),
			address: way.address,
			notes: notesOf(way, today, locale),
			counts: reason === null ? m.delivery_counts({}, { locale }) : notCountingWord(reason, locale),
			isImplied: isImplied(way),
		};
	});

function notesOf(way: DeliveryWay, today: string, locale: Locale): readonly string[] {
	const { states, validFrom, validTo, consentOn } = way;
	const day = (one: string) => plainDay(one, locale);
	const [inside, outside] = [states.inside, states.outside].map((state) =>
		deliveryStateWord(state, locale),
	);
	const isSame = states.inside === states.outside;
	return [
		isSame
			? (inside ?? '')
			: m.delivery_states({ inside: inside ?? '', outside: outside ?? '' }, { locale }),
		validFrom === null ? '' : m.delivery_from({ day: day(validFrom) }, { locale }),
		validTo === null ? '' : m.delivery_to({ day: day(validTo) }, { locale }),
		holdsOn(way, today) ? '' : m.delivery_notNow({}, { locale }),
		consentOn === null ? '' : m.delivery_consentSince({ day: day(consentOn) }, { locale }),
	].filter(Boolean);
}

/** Where the city's letters go on a day, in a sentence. */
export function mailSentence(
	{ ways, onlyCity }: { readonly ways: readonly DeliveryWay[]; readonly onlyCity: boolean },
	today: string,
	locale: Locale,
): string {
	const reach = mailOn(ways, today, 'inside', { onlyCity });
	if (reach.way === null) return noMailSentence(reach, locale);
	const { address, kind } = reach.way;
	const told = { address, kind: deliveryKindWord(kind, locale) };
	return reach.isUnclear
		? m.delivery_goesUnclear(told, { locale })
		: m.delivery_goesTo(told, { locale });
}

/** What is to be known of where somebody's letters go; empty: nothing. */
export function reachNote(reach: LetterReach, locale: Locale): string {
	if (reach.way === null) return noMailSentence(reach, locale);
	return reach.isUnclear ? m.delivery_noteUnclear({}, { locale }) : '';
}

const noMail: Readonly<Record<NoMail, Message>> = {
	none: m.delivery_noMail,
	out: m.delivery_mailOut,
	onlyCity: m.delivery_onlyCityKeeps,
};
/** Why nobody can be written to by mail, and what to do. */
export const noMailSentence = (
	{ reason }: Extract<LetterReach, { way: null }>,
	locale: Locale,
): string => noMail[reason]({}, { locale });

interface Exception {
	readonly validFrom: string;
	readonly validTo: string | null;
	readonly byName: string;
}

/** That the rule "only the city's addresses" does not hold for somebody, now or soon; empty: nobody said so. */
export function exceptionSentence(
	exceptions: readonly Exception[],
	today: string,
	locale: Locale,
): string {
	const next = exceptions.find(({ validTo }) => validTo === null || validTo > today);
	if (!next) return '';
	const told = { from: plainDay(next.validFrom, locale), name: next.byName };
	return next.validTo === null
		? m.delivery_exceptionOpen(told, { locale })
		: m.delivery_exception({ ...told, to: plainDay(next.validTo, locale) }, { locale });
}

export const kindChoices = (locale: Locale) =>
	deliveryKinds
		.filter((kind) => kind !== 'unknownMail')
		.map((value) => ({ value, text: deliveryKindWord(value, locale) }));
