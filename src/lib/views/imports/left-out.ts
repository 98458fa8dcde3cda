import type { LeftOut, LeftOutReason } from '../../exchange/oparl/drafts.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { leftOutSentence } from './oparl-words.ts';

/** What an import left out for one reason, as it is kept of a run that is over. */
export interface LeftOutCount {
	readonly reason: LeftOutReason;
	readonly count: number;
	/** Of the first of them. */
	readonly names: readonly string[];
}

/** So many are named: the preview had all of them. */
const mostNamed = 3;

/** In the order in which they were left out, reason by reason. */
export const countLeftOut = (all: readonly LeftOut[]): readonly LeftOutCount[] =>
	[...Map.groupBy(all, ({ reason }) => reason)].map(([reason, some]) => ({
		reason,
		count: some.length,
		names: [...new Set(some.flatMap(({ name }) => name || []))].slice(0, mostNamed),
	}));

/** Where somebody mends it; `again`: by an answer when the source is read again. */
export type MendPlace = 'committees' | 'people' | 'sessions' | 'again';

/** `null`: there is nothing to mend. */
const places: Readonly<Record<LeftOutReason, MendPlace | null>> = {
	substitute: 'sessions',
	successor: null,
	listener: null,
	decided: 'again',
	nobody: null,
	membershipMissing: 'committees',
	periodUnknown: 'again',
	pastRetention: null,
	committeeUnknown: 'again',
	notHeld: 'again',
	heldOpen: 'again',
	personMissing: 'people',
	committeeMissing: 'committees',
	notACommittee: 'again',
	endBeforeStart: 'committees',
	over: null,
	withoutSeat: 'people',
	withoutDate: 'sessions',
	withoutCommittee: 'sessions',
	sessionOver: null,
	nobodyInvited: 'committees',
	cancelled: null,
	overlapsOurs: 'committees',
	waitsForEnd: 'again',
	waits: 'again',
};

export interface LeftOutView {
	/** "Sitzungen ohne Datum. (2) Bauausschuss" */
	readonly sentence: string;
	readonly place: MendPlace | null;
}

/** What can be mended comes first. */
export const leftOutViews = (
	counts: readonly LeftOutCount[],
	locale: Locale,
): readonly LeftOutView[] =>
	counts
		.map(({ reason, count, names }) => ({
			sentence: [
				leftOutSentence(reason, locale),
				m.oparl_leftOutNames(
					{
						count,
						names: names.join(', ') + (count > names.length && names.length > 0 ? ' …' : ''),
					},
					{ locale },
				),
			]
				.join(' ')
				.trim(),
			place: places[reason],
		}))
		.toSorted((a, b) => Number(a.place === null) - Number(b.place === null));
