import type { DeviceRestriction } from './restriction.ts';
import type { Span } from './version.ts';

export const platforms = [
	'windows',
	'macos',
	'linux',
	'chromeos',
	'ios',
	'ipados',
	'android',
	'harmonyos',
	'telephone',
] as const;
/** `ipados` is iPad hardware, also while it runs iOS 12 or older. */
export type Platform = (typeof platforms)[number];

export const browserNames = [
	'chrome',
	'edge',
	'firefox',
	'firefox-esr',
	'safari',
	'samsung-internet',
	'opera',
	'brave',
	'vivaldi',
	'arkweb',
	'in-app-webview',
	'other',
] as const;
export type BrowserName = (typeof browserNames)[number];

export interface Browser {
	readonly name: BrowserName;
	readonly version: Span | null;
	/** The Chromium inside a browser of another name; absent: none, or not known. */
	readonly chromium?: Span;
}

/** A system: on Linux the distribution's name too, as in "Ubuntu 24.04". */
export interface System {
	readonly distribution: string | null;
	readonly version: Span;
}

/** The tool's app on a device; "current" and "built-in" stand for a version that is new enough. */
export type InstalledApp = { readonly version: Span | 'current' | 'built-in' | null };

/**
 * What is known of one inventory item, each property resolved from its facts.
 * `null` means that nobody has told us. It never means "no".
 */
export interface Device {
	readonly id: string;
	readonly platform: Platform | null;
	/** Exact name of Apple's list, or any text a person knows it by. */
	readonly model: string | null;
	/** Apple's identifier, such as "iPad13,1". */
	readonly identifier: string | null;
	readonly os: System | null;
	/** The browser its owner would use. */
	readonly browser: Browser | null;
	readonly otherBrowsers: readonly Browser[];
	/** By tool id; `false`: known not to be installed; a tool that is not named: unknown. */
	readonly apps: Readonly<Record<string, InstalledApp | false>>;
	readonly camera: boolean | null;
	readonly microphone: boolean | null;
	readonly speaker: boolean | null;
	/** The browser its owner would use has calls (RTCPeerConnection) at all. */
	readonly calls: boolean | null;
	/** The browser can send H.264. */
	readonly h264Encoder: boolean | null;
	/** The owner may install and update apps and browsers. */
	readonly canInstall: boolean | null;
	readonly inAppBrowser: boolean | null;
	readonly network: Network;
	/** By condition code of a way in. */
	readonly conditions: Readonly<Record<string, boolean>>;
	/** Those that apply on the day of the call; absent: none. */
	readonly restrictions?: readonly DeviceRestriction[];
}

/** What the usual network lets out; absent counts as open (catalogue rule 11). */
export interface Network {
	readonly udp: boolean | null;
	readonly tcp443: boolean | null;
	readonly tcpOther: boolean | null;
}
