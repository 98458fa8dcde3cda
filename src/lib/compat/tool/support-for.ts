import { isWebkitOnly } from './browser-table.ts';
import type { CallSetup } from './arrangement.ts';
import type { Browser, BrowserName, Device, Platform } from '../../device/device.ts';
import { familyOf } from '../ceiling/newest-browser.ts';
import type { BrowserFamily, Support } from './support.ts';
import { comparableSpan } from '../../device/system.ts';
import type { Tool } from './tool.ts';
import { isAtMost } from '../../device/version.ts';
import type { Way } from '../way.ts';

/** The entries of one way in that a platform has on the day of the call. */
export function supportForPlatform(
	tool: Tool,
	way: Way,
	platform: Platform,
	call: Pick<CallSetup, 'day' | 'groupCall'>,
): readonly Support[] {
	if (way !== 'phone' && tool.accounts[way] === null) return [];
	const all = tool.supports.filter((support) => support.way === way);
	const own = all.filter((support) => support.platform === platform || support.platform === 'any');
	// Where a tool says nothing of iPads, they run what iPhones run.
	const supports =
		own.length === 0 && platform === 'ipados'
			? all.filter((support) => support.platform === 'ios')
			: own;
	return supports.filter(
		(support) =>
			(support.from === undefined || support.from <= call.day) &&
			(support.until === undefined || call.day <= support.until) &&
			!(call.groupCall !== false && support.limits.includes('one-to-one-only')),
	);
}

/** Those of them that are not for older systems only. */
export function supportForDevice(
	tool: Tool,
	way: Way,
	device: Device,
	call: Pick<CallSetup, 'day' | 'groupCall'>,
): readonly Support[] {
	const { platform, os } = device;
	if (platform === null) return [];
	return supportForPlatform(tool, way, platform, call).filter(
		({ maxOs }) =>
			maxOs === undefined ||
			os === null ||
			isAtMost(comparableSpan(platform, os.version).min, maxOs),
	);
}

type Fits = (name: BrowserName, platform: Platform) => boolean;
const chromiums: readonly BrowserName[] = ['edge', 'opera', 'brave', 'vivaldi'];

/** Families that are more than a browser's own name. */
const families: Readonly<Partial<Record<BrowserFamily, Fits>>> = {
	'any-current': () => true,
	webkit: (_, platform) => isWebkitOnly(platform),
	// An app's web view is no browser that somebody opens.
	'other-on-ios': (name, platform) =>
		isWebkitOnly(platform) && name !== 'safari' && name !== 'in-app-webview',
	'chrome-on-ios': (name, platform) => isWebkitOnly(platform) && name === 'chrome',
	'chromium-other': (name) => chromiums.includes(name),
	'in-app-webview': () => false,
};

/** The entries that fit a browser; an app's web view has its own where no other fits. */
export function supportForBrowser(
	supports: readonly Support[],
	{ name, chromium }: Pick<Browser, 'name' | 'chromium'>,
	platform: Platform,
	isInApp: boolean,
): readonly Support[] {
	const fitting = supports.filter(({ browser }) => {
		// An entry that names no family is about all of them.
		if (browser === undefined) return true;
		const fits = families[browser];
		if (browser === 'chromium-other' && name === 'other') return chromium !== undefined;
		return fits === undefined ? browser === familyOf(name) : fits(name, platform);
	});
	if (fitting.length > 0 || !isInApp) return fitting;
	return supports.filter(({ browser }) => browser === 'in-app-webview');
}
