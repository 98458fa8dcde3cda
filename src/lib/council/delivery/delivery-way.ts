/** How somebody is written to or called. A mail address of which nobody has said whose it is, is `unknownMail`. */
export const deliveryKinds = [
	...(['mandateMail', 'temporaryMail', 'unknownMail', 'privateMail'] as const),
	...(['ris', 'post', 'phone'] as const),
] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** Mail addresses, the one to be written to first in front. */
const mailKinds: readonly DeliveryKind[] = deliveryKinds.slice(0, 4);
export const isMail = (kind: DeliveryKind): boolean => mailKinds.includes(kind);

/** Those that the city gives out itself. */
const cityKinds: readonly DeliveryKind[] = ['mandateMail', 'temporaryMail'];

export const deliveryStates = ['works', 'unclear', 'out'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Who writes: the city itself, or anybody else. A block often keeps only one of them out. */
export const senders = ['inside', 'outside'] as const;
export type Sender = (typeof senders)[number];

/** One way to reach somebody (Zustellweg). */
export interface DeliveryWay {
	readonly id: string;
	readonly kind: DeliveryKind;
	/** Mail address, number, or postal address in one line; empty for the council information system. */
	readonly address: string;
	/** ISO dates, half-open; `null`: no bound. */
	readonly validFrom: string | null;
	readonly validTo: string | null;
	/** By who writes; `null`: nobody has said. */
	readonly states: Readonly<Record<Sender, DeliveryState | null>>;
	/** ISO date on which they agreed to be summoned by it; `null`: they have not, or nobody knows. */
	readonly consentOn: string | null;
}

/** @param day ISO date */
export const holdsOn = ({ validFrom, validTo }: DeliveryWay, day: string): boolean =>
	(validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

/** Its id where it is no record of its own: a person has one such address at most. */
const onRecord = 'on record';

/**
 * All ways of somebody: those that are put down, and the mail address and the telephone number on record where none of
 * them says otherwise. Nobody has said of these what they are for.
 */
export function waysOf(
	ways: readonly DeliveryWay[],
	{ email, phone }: { readonly email: string; readonly phone: string },
): readonly DeliveryWay[] {
	const said = new Set(ways.map(({ address }) => address.toLowerCase()));
	const implied = (kind: DeliveryKind, address: string): readonly DeliveryWay[] =>
		address === '' || said.has(address.toLowerCase())
			? []
			: [
					{
						...{ id: `${kind} ${onRecord}`, kind, address, validFrom: null, validTo: null },
						...{ states: { inside: null, outside: null }, consentOn: null },
					},
				];
	return [...ways, ...implied('unknownMail', email), ...implied('phone', phone)];
}

/** Whether a way is one of those that nobody put down. */
export const isImplied = ({ id }: Pick<DeliveryWay, 'id'>): boolean => id.endsWith(onRecord);

/** The rule that the city writes to its own addresses alone, as it holds for somebody. */
export interface AddressRule {
	readonly onlyCity: boolean;
}

/** Why nobody can be written to by mail. */
export type NoMail = 'none' | 'out' | 'onlyCity';

export type LetterReach =
	| { readonly way: DeliveryWay; readonly isUnclear: boolean }
	| { readonly way: null; readonly reason: NoMail };

/**
 * The address to write to on a day: one that works, or of which nobody has said otherwise, before one that is unclear;
 * among those that of the mandate, a temporary one, the one on record, a private one.
 */
export function mailOn(
	ways: readonly DeliveryWay[],
	day: string,
	sender: Sender,
	{ onlyCity }: AddressRule,
): LetterReach {
	const there = ways.filter((way) => isMail(way.kind) && holdsOn(way, day));
	const usable = there.filter(({ states }) => states[sender] !== 'out');
	const allowed = usable.filter(
		({ kind }) => !onlyCity || cityKinds.includes(kind) || kind === 'unknownMail',
	);
	const rank = ({ kind, states }: DeliveryWay) =>
		mailKinds.indexOf(kind) + (states[sender] === 'unclear' ? mailKinds.length : 0);
	const way = allowed.toSorted((a, b) => rank(a) - rank(b))[0];
	if (way) return { way, isUnclear: way.states[sender] === 'unclear' };
	if (there.length === 0) return { way: null, reason: 'none' };
	return { way: null, reason: usable.length === 0 ? 'out' : 'onlyCity' };
}

/** Why a summons by a way counts for no period. */
export type NotCounting = 'kind' | 'noConsent' | 'out' | 'unclear' | 'notValid';

/**
 * Whether a summons by it counts on a day. Post does; what is electronic, only with consent; a mail address of which
 * nobody has said whose it is, and a call, never.
 */
export function countsOn(way: DeliveryWay, day: string, sender: Sender): NotCounting | null {
	const { kind, consentOn, states } = way;
	if (kind === 'phone' || kind === 'unknownMail') return 'kind';
	if (!holdsOn(way, day)) return 'notValid';
	if (states[sender] === 'out' || states[sender] === 'unclear') return states[sender];
	if (kind === 'post') return null;
	return consentOn !== null && consentOn <= day ? null : 'noConsent';
}
