import { systemCeiling } from '../compat/ceiling/system-ceiling.ts';
import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import { platforms } from '../device/device.ts';
import type { Browser, Device, InstalledApp } from '../device/device.ts';
import type { Span } from '../device/version.ts';
import type { PartOf } from './reads.ts';

/**
 * What identifies each part of a device: equal keys, equal to every check that reads no more. They are
 * put together by hand, since a fleet asks for a dozen of each device.
 */

/** Quoted, so that no two texts beside each other read as one. */
const quoted = (text: string | null): string => (text === null ? '' : JSON.stringify(text));

const flag = (value: boolean | null): number => (value === null ? 0 : value ? 1 : 2);

function spanKey(span: Span | null): string {
	if (span === null) return '';
	const { min, max } = span;
	if (max === null) return `${min.join('.')}-`;
	return max === min ? `${min.join('.')}` : `${min.join('.')}-${max.join('.')}`;
}

export const platformPlace = ({ platform }: Pick<Device, 'platform'>): number =>
	platform === null ? -1 : platforms.indexOf(platform);

export const modelKey = ({ platform, model, identifier }: PartOf<'limits'>): string =>
	`${platformPlace({ platform })} ${quoted(model)} ${quoted(identifier)}`;

/** All that a model decides for its system: where its updates end. */
export function ceilingKey(device: Device, ceilings: Ceilings): string {
	const ceiling = systemCeiling({ ...device, os: null }, ceilings);
	if (ceiling === null) return '';
	return `${ceiling.newest.join('.')} ${ceiling.isLowConfidence} ${ceiling.maxMajor}`;
}

/** @param ceiling number of its `ceilingKey` */
export const systemKey = (ceiling: number, { platform, os }: PartOf<'system'>): string => {
	const start = `${ceiling} ${platformPlace({ platform })} `;
	return os === null ? start : `${start}${quoted(os.distribution)}${spanKey(os.version)}`;
};

/**
 * @param system number of its system's class
 * @param model number of its `modelKey`
 */
export const limitsKey = (
	system: number,
	model: number,
	{ h264Encoder }: PartOf<'limits'>,
): number => (system * 2 ** 22 + model) * 3 + flag(h264Encoder);

export function conditionsKey({ conditions }: PartOf<'conditions'>): string {
	const stated = Object.entries(conditions);
	return stated.length === 0 ? '' : JSON.stringify(stated.toSorted());
}

export const networkKey = ({ network: { udp, tcp443, tcpOther } }: PartOf<'network'>): number =>
	flag(udp) * 9 + flag(tcp443) * 3 + flag(tcpOther);

export const hardwareKey = ({ camera, microphone, speaker }: PartOf<'hardware'>): number =>
	flag(camera) * 9 + flag(microphone) * 3 + flag(speaker);

/** No cell depends on a restriction's days or words. */
export const restrictionsKey = ({ restrictions }: PartOf<'restrictions'>): string =>
	restrictions === undefined
		? ''
		: restrictions
				.map(({ toolId, way, missing }) => `${quoted(toolId)} ${way ?? ''} ${missing.length > 0}`)
				.join();

function versionKey(app: InstalledApp | false | undefined): string {
	if (app === undefined) return '';
	if (app === false) return 'no';
	const { version } = app;
	if (version === null) return 'yes';
	return typeof version === 'string' ? version : spanKey(version);
}

const appStart = ({ platform, canInstall }: PartOf<'app'>): string =>
	`${platformPlace({ platform })} ${flag(canInstall)} `;

/** Of all tools' apps. */
export function appsKey(device: PartOf<'app'>): string {
	let key = appStart(device);
	for (const toolId of Object.keys(device.apps)) {
		key += `${quoted(toolId)}${versionKey(device.apps[toolId])} `;
	}
	return key;
}

/** Of one tool's app. */
export const appKey = (device: PartOf<'app'>, toolId: string): string =>
	appStart(device) + versionKey(device.apps[toolId]);

const nameAndVersion = (browser: Browser | null): string =>
	browser === null
		? ''
		: `${browser.name} ${spanKey(browser.version)} ${spanKey(browser.chromium ?? null)}`;

/**
 * Of all browsers.
 *
 * @param system number of its system's class
 */
export function browsersKey(system: number, device: PartOf<'browser'>): string {
	const { calls, inAppBrowser, canInstall, browser, otherBrowsers } = device;
	const flags = flag(calls) * 9 + flag(inAppBrowser) * 3 + flag(canInstall);
	let key = `${system} ${flags} ${nameAndVersion(browser)}`;
	for (const other of otherBrowsers) key += `,${nameAndVersion(other)}`;
	return key;
}

/** How a browser comes into play. */
export type BrowserUse = 'usual' | 'there' | 'install';

/**
 * Of one of them; `null` where none is known.
 *
 * @param system number of its system's class
 */
export function browserKey(
	system: number,
	{ calls, inAppBrowser, canInstall }: PartOf<'browser'>,
	browser: Browser | null,
	use: BrowserUse,
): string {
	const isWithoutCalls = calls === false && inAppBrowser !== true;
	const isInApp = use === 'usual' && inAppBrowser === true;
	const mayInstall = use === 'install' ? flag(canInstall) : 0;
	return `${system} ${use} ${isWithoutCalls} ${isInApp} ${mayInstall} ${nameAndVersion(browser)}`;
}
