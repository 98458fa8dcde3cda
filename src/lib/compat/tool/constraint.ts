import type { AccountCode } from './account.ts';
import type { CallRole } from '../attendee.ts';
import type { Bilingual } from './bilingual.ts';
import type { Platform } from '../../device/device.ts';
import type { Limit } from './limit.ts';
import type { AccessSetting } from '../reason.ts';
import type { Provenance } from './provenance.ts';
import type { BrowserTable } from './web-feature.ts';
import type { Version } from '../../device/version.ts';
import type { Way } from '../way.ts';

/** Text for people; the judgement does not read it. */
type TextOnly = object;

export interface PlatformFloor {
	readonly platform: Platform;
	readonly minOs: Version;
}

export interface AppFloor {
	readonly platform: Platform;
	readonly minApp: Version;
	/** ISO date from which older apps are refused. */
	readonly from: string;
	/** After this day the floor may have risen. */
	readonly knownUntil?: string;
	readonly newestKnown?: Version;
}

/** Systems refused below a release from a day on. */
export interface RefusedSystems {
	readonly platform: Platform;
	readonly below: Version;
	readonly from: string;
}

/** A rule above a single way in. A new line does not compile until the judge knows it. */
export interface Constraints {
	/** Somebody must have a device of one of these platforms. */
	'meeting-needs-one': { readonly role: CallRole; readonly platformAny: readonly Platform[] };
	/** With browser guests somebody must have a device that meets one of these floors. */
	'meeting-needs-one-if': {
		readonly when: 'browserGuests';
		readonly anyOf: readonly PlatformFloor[];
	};
	capacity: { readonly max: number };
	/** Without `floors` only text for people. */
	'app-version-floor': { readonly floors?: readonly AppFloor[] };
	'date-cliff': {
		readonly from?: string;
		/** The certificate table of the ceilings counts: from this day at risk … */
		readonly atRiskFrom?: string;
		/** … and from this day over for systems without the renewed certificate. */
		readonly endedFrom?: string;
		readonly refuses?: readonly RefusedSystems[];
		readonly way?: Way;
	};
	/** A web feature with browser versions in which it is there and broken. */
	'feature-floor': {
		readonly reportedBroken?: Readonly<
			Partial<Record<BrowserTable, { readonly from: Version; readonly below: Version }>>
		>;
	};
	/** On this way in there can be no end-to-end encryption. */
	'feature-conflict': { readonly way: Way; readonly e2ee: true };
	/** Media need UDP, other TCP ports, or a relay on 443. */
	network: TextOnly;
	/** A setting decides whether these ways in are open to this role. */
	policy: {
		readonly settledBy?: AccessSetting;
		readonly ways?: readonly Way[];
		readonly role?: CallRole;
		/** People with one of these accounts are exempt. */
		readonly unlessHas?: readonly AccountCode[];
	};
	/** What the city has decided about the tool, on these days, both included. */
	'city-policy': {
		readonly rule: 'forbidden' | 'conditions' | 'approved';
		/** Where an approval holds, such as "Sachsen-Anhalt"; absent: in this city. */
		readonly land?: string;
		readonly from?: string;
		readonly until?: string;
	};
	/** Nobody documents whether a way in with this limit works together with browser guests. */
	unknown: { readonly when?: { readonly browserGuests: true; readonly limit: Limit } };
	'everyone-needs': TextOnly;
	'device-dependency': TextOnly;
	'guest-limit': TextOnly;
	'rolling-window': TextOnly;
	'derived-floor': TextOnly;
	'server-side-check': TextOnly;
	organisational: TextOnly;
	trap: TextOnly;
}
export type ConstraintKind = keyof Constraints;
export type Constraint<Kind extends ConstraintKind = ConstraintKind> = {
	[K in Kind]: {
		readonly id: string;
		readonly kind: K;
		/** What it says. */
		readonly text: Bilingual;
	} & Provenance &
		Constraints[K];
}[Kind];
