import type { AccountCode } from '../tool/account.ts';
import type { Condition } from '../tool/condition.ts';
import type { BrowserName, Platform } from '../../device/device.ts';
import type { MissingFact } from '../missing.ts';
import type { Hardware } from '../reason.ts';
import type { Version } from '../../device/version.ts';

/**
 * What would change a verdict, or helps without changing it. A new line does not compile without its
 * terms.
 */
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
