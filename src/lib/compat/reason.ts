import type { AccountCode } from './tool/account.ts';
import type { CallRole } from './attendee.ts';
import type { Condition } from './tool/condition.ts';
import type { BrowserName, Platform } from '../device/device.ts';
import type { Limit } from './tool/limit.ts';
import type { MissingFact } from './missing.ts';
import type { Version } from '../device/version.ts';
import type { Way } from './way.ts';

export type Hardware = 'camera' | 'microphone' | 'speaker';
/** A setting of the organiser or of the tenant that decides whether a way in is open. */
export type AccessSetting = 'webClientAllowed' | 'anonymousJoinAllowed';

/** Why a verdict is what it is. A new line does not compile until it has its sentences. */
export interface Reasons {
	meetsRequirements: object;
	/** Media go through the relay on port 443. */
	networkRelay: object;
	namedLimits: { readonly limits: readonly Limit[] };
	/** The tool gives this model less. */
	modelLimit: { readonly model: string | null };
	/** Joins, but without some hardware. */
	hardwareMissing: { readonly hardware: readonly Hardware[] };
	/** Declared to have no device at all. */
	noDevice: object;
	osBelowFloor: {
		readonly platform: Platform;
		readonly has: Version | null;
		readonly needs: Version;
		readonly newest: Version;
		/** On Linux. */
		readonly distribution?: string;
	};
	osCeilingBelowFloor: {
		readonly platform: Platform;
		readonly model: string | null;
		readonly newest: Version;
		readonly needs: Version;
	};
	browserBelowFloor: {
		readonly browser: BrowserName;
		readonly has: Version | null;
		readonly needs: Version;
		readonly newest: Version;
		/** The floor, or the newest, is not so yet: it is a plan for the day of the session. */
		readonly forecast?: { readonly needs: boolean; readonly newest: boolean };
	};
	/** The browser gets no newer version on this system. */
	browserFrozen: {
		readonly browser: BrowserName;
		readonly platform: Platform;
		readonly last: Version;
		readonly needs: Version;
		/** The free system update that sets it free. */
		readonly freedBy: Version | null;
	};
	browserNotSupported: { readonly browser: BrowserName };
	systemOutsideWindow: {
		readonly platform: Platform;
		readonly newest: Version;
		readonly from: Version;
	};
	browserOutsideWindow: {
		readonly browser: BrowserName;
		readonly newest: Version;
		readonly from: Version;
	};
	appBelowFloor: {
		readonly has: Version | null;
		readonly needs: Version;
		/** The last app for this system, where there is one. */
		readonly last: Version | null;
	};
	appFloorUnknown: { readonly has: Version | null };
	toolFloorUnknown: object;
	/** Nobody documents this browser or this system with this tool. */
	undocumented: { readonly browser: BrowserName | null };
	/** Nobody documents whether this way in works together with browser guests. */
	linksUndocumented: object;
	/** Nobody says whether this system has the renewed certificate. */
	certificateUndocumented: { readonly has: Version | null };
	unofficial: object;
	factMissing: { readonly facts: readonly MissingFact[] };
	/** Nobody has registered anything of this person yet. */
	nothingRegistered: object;
	featureReportedBroken: { readonly from: Version; readonly below: Version };
	missingWebFeature: { readonly features: readonly string[] };
	openedInApp: { readonly browser: BrowserName };
	certificateExpired: { readonly has: Version | null; readonly ended: boolean };
	accountMissing: { readonly account: AccountCode };
	accountBought: { readonly account: AccountCode };
	phoneAccountNeeded: { readonly account: AccountCode };
	guestNotOnMobile: object;
	roleNotAvailable: { readonly role: CallRole; readonly way: Way };
	noHostDevice: { readonly platforms: readonly Platform[] };
	noLinkCreator: {
		readonly anyOf: readonly { readonly platform: Platform; readonly minOs: Version }[];
	};
	capacity: {
		readonly participants: number;
		readonly most: number;
		/** false: the number is of low confidence, and the verdict `unknown`. */
		readonly certain: boolean;
	};
	toolRetired: { readonly on: string | null };
	/** The tool has no telephone way in. */
	noPhoneWay: object;
	/** The tool has one, this meeting offers none. */
	noDialIn: object;
	noInstallRights: object;
	networkBlocked: { readonly port: 'tcp443' | 'media' };
	/** The session asks for encryption that this way in cannot have. */
	featureConflict: { readonly way: Way };
	appMissing: object;
	wayNotOffered: { readonly platform: Platform };
	notAllowed: { readonly setting: AccessSetting };
	/** The city has forbidden the tool. */
	forbiddenByCity: { readonly until: string | null };
	/** The approval ended before the meeting, and no extension is recorded. */
	approvalEnded: { readonly land: string | null; readonly until: string };
	conditionNotMet: { readonly condition: Condition };
	/** The city has blocked the device for a while, or (`tool`: its id) this tool on it. */
	deviceBlocked: RestrictionDays & { readonly tool: string | null };
	/** A fact is missing that tells whether a restriction applies to the device. */
	perhapsBlocked: RestrictionDays & { readonly facts: readonly MissingFact[] };
}

/** Of a restriction: why, in the words of the person who set it, and the days, half-open. */
interface RestrictionDays {
	readonly why: string;
	readonly from: string;
	readonly until: string | null;
}

export type ReasonCode = keyof Reasons;
export type Reason<Code extends ReasonCode = ReasonCode> = {
	[K in Code]: { readonly code: K } & Reasons[K];
}[Code];
