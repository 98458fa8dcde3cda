import type { AccountCode } from '../tool/account.ts';
import type { Condition } from '../tool/condition.ts';
import type { BrowserName, Platform } from '../../device/device.ts';
import type { MissingFact } from '../missing.ts';
import type { Hardware } from '../reason.ts';
import type { Version } from '../../device/version.ts';

/** What would change a verdict, or stands beside it. A new line does not compile without its terms. */
export interface Remedies {
	/** `min`: the lowest release that is enough, `to`: the newest the device can get. */
	updateOs: {
		readonly platform: Platform;
		/** On Linux; see `systemText`. */
		readonly distribution: string | null;
		readonly min: Version | null;
		readonly to: Version;
	};
	updateBrowser: {
		readonly browser: BrowserName;
		readonly min: Version | null;
		readonly to: Version | null;
	};
	updateApp: { readonly min: Version | null };
	installApp: object;
	/** `to`: the newest for this system. */
	installBrowser: { readonly browser: BrowserName; readonly to: Version | null };
	useBrowser: { readonly browser: BrowserName };
	openInBrowser: { readonly browser: BrowserName };
	createAccount: { readonly account: AccountCode };
	grantPermission: { readonly condition: Condition };
	peripheral: { readonly hardware: Hardware };
	/** Find out the facts; none named: make a test call. */
	askFact: { readonly facts: readonly MissingFact[] };
	allowInMdm: object;
	enableTurnTls: object;
	/** The organiser offers a telephone number. */
	dialIn: object;
	buy: { readonly account: AccountCode };
	borrow: object;
	comeInPerson: object;
	/** Exempts one device, once what the restriction waits for is done on it. */
	releaseBlock: { readonly block: string };
}
export type RemedyKind = keyof Remedies;
export type Remedy<Kind extends RemedyKind = RemedyKind> = {
	[K in Kind]: {
		readonly kind: K;
		/** The device it is done on; `null`: on none. */
		readonly device: string | null;
	} & Remedies[K];
}[Kind];

/** Who has to act. */
export type Actor = 'attendee' | 'office' | 'cityIt' | 'organiser';
/** What it costs whoever pays; `ask`: nobody knows without asking. */
export type CostClass = 'free' | 'small' | 'purchase' | 'ask';

export interface Terms {
	/** false: it stands beside the verdict and never lifts it. */
	readonly liftsVerdict: boolean;
	readonly actor: Actor;
	readonly payer: 'nobody' | 'office' | 'city' | 'organiser';
	readonly cost: CostClass;
	/** Days from the decision until it has taken effect; estimates of ours. */
	readonly leadDays: number;
	readonly effortMinutes: number;
	/** Rank among remedies for the same thing, the least trouble first. */
	readonly trouble: number;
}

export const terms: Readonly<Record<RemedyKind, Terms>> = {
	useBrowser: free('attendee', 0, 2, 1),
	openInBrowser: free('attendee', 0, 2, 2),
	grantPermission: free('attendee', 0, 5, 3),
	updateBrowser: free('attendee', 0, 10, 4),
	updateApp: free('attendee', 0, 10, 5),
	installBrowser: free('attendee', 0, 15, 6),
	installApp: free('attendee', 0, 15, 7),
	createAccount: free('attendee', 1, 20, 8),
	updateOs: free('attendee', 1, 60, 9),
	askFact: { ...free('office', 1, 10, 10), liftsVerdict: false },
	peripheral: {
		liftsVerdict: true,
		actor: 'office',
		payer: 'office',
		cost: 'small',
		leadDays: 5,
		effortMinutes: 20,
		trouble: 11,
	},
	releaseBlock: { ...free('cityIt', 1, 15, 11), liftsVerdict: false },
	allowInMdm: { ...free('cityIt', 3, 30, 12), liftsVerdict: false },
	dialIn: {
		liftsVerdict: false,
		actor: 'organiser',
		payer: 'organiser',
		cost: 'ask',
		leadDays: 2,
		effortMinutes: 30,
		trouble: 13,
	},
	enableTurnTls: { ...free('cityIt', 5, 120, 14), liftsVerdict: false, payer: 'city' },
	comeInPerson: { ...free('attendee', 0, 60, 15), liftsVerdict: false },
	borrow: { ...free('office', 3, 45, 16), liftsVerdict: false },
	buy: {
		liftsVerdict: false,
		actor: 'office',
		payer: 'office',
		cost: 'purchase',
		leadDays: 14,
		effortMinutes: 60,
		trouble: 17,
	},
};

function free(actor: Actor, leadDays: number, effortMinutes: number, trouble: number): Terms {
	return {
		liftsVerdict: true,
		actor,
		payer: 'nobody',
		cost: 'free',
		leadDays,
		effortMinutes,
		trouble,
	};
}
