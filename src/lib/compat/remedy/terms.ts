import type { RemedyKind } from './remedy.ts';

/** Who has to act. */
export type RemedyActor = 'attendee' | 'office' | 'cityIt' | 'organiser';

/**
 * What it costs the payer, least first. `ask`: known only after asking. It is less than a
 * purchase: the answer may be that it costs nothing, and asking commits nobody.
 */
export const costClasses = ['free', 'small', 'ask', 'purchase'] as const;
export type CostClass = (typeof costClasses)[number];

export interface Terms {
	/** false: it helps without changing the verdict. */
	readonly liftsVerdict: boolean;
	readonly actor: RemedyActor;
	readonly payer: 'nobody' | 'office' | 'city' | 'organiser';
	readonly cost: CostClass;
	/** Days from the decision until it has taken effect; estimates of ours. */
	readonly leadDays: number;
	/** Rank among remedies for the same thing, the least trouble first. */
	readonly trouble: number;
}

export const terms: Readonly<Record<RemedyKind, Terms>> = {
	useBrowser: free('attendee', 0, 1),
	openInBrowser: free('attendee', 0, 2),
	grantPermission: free('attendee', 0, 3),
	updateBrowser: free('attendee', 0, 4),
	updateApp: free('attendee', 0, 5),
	installBrowser: free('attendee', 0, 6),
	installApp: free('attendee', 0, 7),
	createAccount: free('attendee', 1, 8),
	updateOs: free('attendee', 1, 9),
	askFact: { ...free('office', 1, 10), liftsVerdict: false },
	peripheral: {
		liftsVerdict: true,
		actor: 'office',
		payer: 'office',
		cost: 'small',
		leadDays: 5,
		trouble: 11,
	},
	releaseBlock: { ...free('cityIt', 1, 11), liftsVerdict: false },
	allowInMdm: { ...free('cityIt', 3, 12), liftsVerdict: false },
	dialIn: {
		liftsVerdict: false,
		actor: 'organiser',
		payer: 'organiser',
		cost: 'ask',
		leadDays: 2,
		trouble: 13,
	},
	enableTurnTls: { ...free('cityIt', 5, 14), liftsVerdict: false, payer: 'city' },
	comeInPerson: { ...free('attendee', 0, 15), liftsVerdict: false },
	borrow: { ...free('office', 3, 16), liftsVerdict: false },
	buy: {
		liftsVerdict: false,
		actor: 'office',
		payer: 'office',
		cost: 'purchase',
		leadDays: 14,
		trouble: 17,
	},
};

function free(actor: RemedyActor, leadDays: number, trouble: number): Terms {
	return {
		liftsVerdict: true,
		actor,
		payer: 'nobody',
		cost: 'free',
		leadDays,
		trouble,
	};
}
