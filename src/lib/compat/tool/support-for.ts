import { isWebkitOnly } from './browser-table.ts';
import type { Call } from './arrangement.ts';
import type { BrowserName, Device, Platform } from '../../device/device.ts';
import { familyOf } from '../ceiling/newest-browser.ts';
import type { BrowserFamily, Row } from './support.ts';
import { comparableSpan } from '../../device/system.ts';
import type { Tool } from './tool.ts';
import { isAtMost } from '../../device/version.ts';
import type { Way } from '../way.ts';

/** The rows of one way in that a platform has on the day of the call. */
export function platformRows(
	tool: Tool,
	way: Way,
	platform: Platform,
	call: Pick<Call, 'day' | 'groupCall'>,
): readonly Row[] {
	if (way !== 'phone' && tool.accounts[way] === null) return [];
	const all = tool.rows.filter((row) => row.way === way);
	const own = all.filter((row) => row.platform === platform || row.platform === 'any');
	// Where a tool says nothing of iPads, they run what iPhones run.
	const rows =
		own.length === 0 && platform === 'ipados' ? all.filter((row) => row.platform === 'ios') : own;
	return rows.filter(
		(row) =>
			(row.from === undefined || row.from <= call.day) &&
			(row.until === undefined || call.day <= row.until) &&
			!(call.groupCall !== false && row.limits.includes('one-to-one-only')),
	);
}

/** Those of them that are not for older systems only. */
export function deviceRows(
	tool: Tool,
	way: Way,
	device: Device,
	call: Pick<Call, 'day' | 'groupCall'>,
): readonly Row[] {
	const { platform, os } = device;
	if (platform === null) return [];
	return platformRows(tool, way, platform, call).filter(
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

/** The rows that fit a browser; an app's web view has its own where no other fits. */
export function browserRows(
	rows: readonly Row[],
	name: BrowserName,
	platform: Platform,
	isInApp: boolean,
): readonly Row[] {
	const fitting = rows.filter(({ browser }) => {
		// A row that names no family is about all of them.
		if (browser === undefined) return true;
		const fits = families[browser];
		return fits === undefined ? browser === familyOf(name) : fits(name, platform);
	});
	if (fitting.length > 0 || !isInApp) return fitting;
	return rows.filter(({ browser }) => browser === 'in-app-webview');
}
