import type { BrowserName, Platform } from '../device/device.ts';
import type { Span, Version } from '../device/version.ts';

/** Those of the catalogue, and two that no tool of it names: Amazon's tablets and HarmonyOS NEXT. */
export type FoundPlatform = Exclude<Platform, 'telephone'> | 'fireos' | 'openharmony';
export type FormFactor = 'desktop' | 'tablet' | 'phone';

/** Why a finding is what it is. */
export type Why =
	/** The user agent says it, and nothing is known of it lying here. */
	| 'userAgent'
	/** The text stands for several: it was frozen. */
	| 'frozenToken'
	/** A client hint says it. */
	| 'clientHint'
	/** The app around the page says it of its device. */
	| 'appToken'
	/** Apple's build number says it. */
	| 'build'
	/** Follows from the version of Safari. */
	| 'safariVersion'
	/** Follows from the version of the browser, which needs at least this. */
	| 'browserFloor'
	/** Follows from what the engine can and cannot do. */
	| 'webkitFeatures'
	/** Follows from the number of fingers the screen can tell apart. */
	| 'touch'
	/** Follows from a probe. */
	| 'probe'
	/** Follows from the name of the model. */
	| 'model'
	/** It is a television, or is put beside one: no tool names them. */
	| 'television'
	/** No signal tells. */
	| 'notTold'
	/** The signals contradict each other. */
	| 'contradiction'
	/** A program, not a person. */
	| 'robot'
	/** Too long, or with characters that no browser sends. */
	| 'unreadable';

export interface SystemFinding {
	/** `null`: unknown. */
	readonly span: Span | null;
	readonly why: Why;
}

export interface BrowserFinding {
	/** `null`: unknown. */
	readonly name: BrowserName | null;
	/** As far as it is told: 126 is any 126. */
	readonly version: Version | null;
	readonly why: Why;
}

/** What only the person knows, the most important first. */
export type Question =
	'platform' | 'isIpad' | 'isAndroid' | 'windows10or11' | 'osVersion' | 'browser' | 'model';

/** What may be believed of a device. */
export interface Findings {
	/** One: sure. Several: one of them. None: unknown. */
	readonly platforms: readonly FoundPlatform[];
	readonly platformWhy: Why;
	/** In the platform's own count; Fire OS in Amazon's, ChromeOS in builds of the platform. */
	readonly system: SystemFinding;
	readonly browser: BrowserFinding;
	/** The Chromium inside a browser of another name; `null`: none, or not known. */
	readonly chromium: Version | null;
	/** The page is shown inside another app. */
	readonly inApp: boolean;
	readonly inAppWhy: Why;
	readonly formFactor: FormFactor | null;
	readonly formFactorWhy: Why;
	readonly questions: readonly Question[];
}
