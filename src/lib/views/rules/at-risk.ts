import { countsOn } from '../../council/delivery/delivery-way.ts';
import type { DeliveryWay } from '../../council/delivery/delivery-way.ts';
import type { SummonsWay } from '../../council/notice.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { deliveryKindWord, notCountingWord } from '../register/delivery-ways.ts';

/** Somebody who is expected, as far as it decides whether a summons reaches them. */
export interface ReachedPerson {
	/** `null`: a guest, who is in no register. */
	readonly personId: string | null;
	readonly sortName: string;
	/** Empty: none is known. */
	readonly email: string;
}

/** Who is expected, and by what they are reached. */
export interface Reached {
	readonly invited: readonly ReachedPerson[];
	/** Of whom a restriction keeps mail away, a sentence each. */
	readonly unreached: readonly string[];
	/** The delivery ways of each, by the person's id. */
	readonly ways: ReadonlyMap<string, readonly DeliveryWay[]>;
}

export interface AtRisk {
	readonly sentence: string;
	/** Whom it is about; `null`: nobody alone. */
	readonly personId: string | null;
}

const toAll = (sentence: string): AtRisk => ({ sentence, personId: null });

/** Who cannot be reached by the way that the summons goes. */
export function atRisk(
	way: SummonsWay | null,
	reached: Reached,
	today: string,
	locale: Locale,
): readonly AtRisk[] {
	if (way === null || reached.invited.length === 0) return [];
	if (way !== 'ourLetter') return withoutWay(way, reached, today, locale);
	const { invited, unreached } = reached;
	const without = invited.filter(({ email }) => email === '').map(({ sortName }) => sortName);
	if (without.length + unreached.length === 0) return [toAll(m.notice_everyEmail({}, { locale }))];
	const names = without.join('; ');
	return [
		...(without.length > 0
			? [m.notice_withoutEmail({ count: without.length, names }, { locale })]
			: []),
		...unreached,
	].map(toAll);
}

/** How many have no delivery way of the kind that counts; who has one that does not, and why, by name. */
function withoutWay(
	kind: 'ris' | 'post',
	{ invited, ways }: Reached,
	today: string,
	locale: Locale,
): readonly AtRisk[] {
	const word = deliveryKindWord(kind, locale);
	const judged = invited.map((person) => ({
		...person,
		reasons: (ways.get(person.personId ?? '') ?? [])
			.filter((way) => way.kind === kind)
			.map((way) => countsOn(way, today, 'inside')),
	}));
	const without = judged.filter(({ reasons }) => !reasons.includes(null));
	if (without.length === 0) return [toAll(m.notice_everyWay({ kind: word }, { locale }))];
	const told = { count: without.length, total: invited.length, kind: word };
	return [
		toAll(m.notice_withoutWay(told, { locale })),
		...without.flatMap(({ personId, sortName, reasons: [reason] }) =>
			reason ? [{ personId, sentence: `${sortName}: ${notCountingWord(reason, locale)}` }] : [],
		),
	];
}
