import type { CallRole } from '../attendee.ts';
import type { Bilingual } from './bilingual.ts';
import type { Condition } from './condition.ts';
import type { Platform } from '../../device/device.ts';
import type { Limit } from './limit.ts';
import type { Provenance } from './provenance.ts';
import type { Version } from '../../device/version.ts';
import type { Way } from '../way.ts';

export const supportStatuses = [
	'supported',
	/** Only if the operator or organiser has it. */
	'conditional',
	/** Reported to work, not in the vendor's words. */
	'unofficial',
	'unknown',
	/** Supported, with a floor nobody names. */
	'unknown-version',
	'not-supported',
	'retired',
] as const;
export type SupportStatus = (typeof supportStatuses)[number];

export const bindings = ['enforced', 'technical', 'documented', 'promise'] as const;
/** What missing a floor means: impossible or refused, or (`promise`) only out of the vendor's support. */
export type Binding = (typeof bindings)[number];

export const browserFamilies = [
	'chrome',
	'edge',
	'firefox',
	'safari',
	'samsung-internet',
	'arkweb',
	/** Any browser at all. */
	'any-current',
	/** Any browser on iOS and iPadOS. */
	'webkit',
	/** Any but Safari on iOS and iPadOS. */
	'other-on-ios',
	'chrome-on-ios',
	/** Edge, Opera, Brave, Vivaldi. */
	'chromium-other',
	'in-app-webview',
] as const;
export type BrowserFamily = (typeof browserFamilies)[number];

export type WindowOf =
	| 'chrome'
	| 'edge'
	| 'firefox'
	| 'safari'
	| 'safari-major'
	| 'ios-major'
	| 'ipados-major'
	| 'macos-major'
	| 'android-major';

/** A floor that moves with every release. */
export type SupportWindow =
	| {
			readonly kind: 'latest-n';
			readonly n: number;
			readonly of: WindowOf;
			/** Majors accepted on that day, newest first. */
			readonly accepts: readonly Version[];
			readonly asOf: string;
			readonly notes?: Bilingual;
	  }
	/** Everything released within the 30 months before the day. */
	| { readonly kind: 'baseline-widely-available'; readonly notes?: Bilingual };

/** A support entry: one way in on one platform, for browsers one family, with the floor it asks for. */
export interface Support extends Provenance {
	readonly id: string;
	readonly platform: Platform | 'any';
	readonly way: Way;
	readonly browser?: BrowserFamily;
	readonly minOs?: Version;
	/** Includes everything that begins with it: 12.5 includes 12.5.8. */
	readonly maxOs?: Version;
	readonly minBrowser?: Version;
	/** The last app for these systems. */
	readonly maxApp?: Version;
	/** Refused below it, whatever `binding` says. */
	readonly blockedBelow?: Version;
	/** By name of the distribution: `{ ubuntu: [22, 4], debian: [12] }`. */
	readonly minDistribution?: Readonly<Record<string, Version>>;
	readonly minGlibc?: Version;
	readonly window?: SupportWindow;
	/** The entry counts only on these days, ISO dates, both included. */
	readonly from?: string;
	readonly until?: string;
	/** Empty: the status alone decides. */
	readonly roles: readonly CallRole[];
	readonly status: SupportStatus;
	readonly binding: Binding;
	readonly limits: readonly Limit[];
	/** The system release from which a limit ends. */
	readonly limitsUntil?: Readonly<Partial<Record<Limit, Version>>>;
	readonly conditions: readonly Condition[];
	readonly models?: {
		/** In words, for people. */
		readonly groupVideo: readonly string[];
		/** Exact names of Apple's list. */
		readonly groupAudioOnly: readonly string[];
	};
}
