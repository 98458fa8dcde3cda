import {
	accountCodes,
	accountsBought,
	accountsOnPhone,
	telephoneLines,
} from '../../compat/tool/account.ts';
import { isWebkitOnly } from '../../compat/tool/browser-table.ts';
import { installableBrowsers } from '../../compat/judge/browsers.ts';
import { systemCeiling } from '../../compat/ceiling/system-ceiling.ts';
import type { Ceilings } from '../../compat/ceiling/ceilings.ts';
import type { BrowserName, Device } from '../../device/device.ts';
import { newestBrowser } from '../../compat/ceiling/newest-browser.ts';
import type { Remedy } from '../../compat/remedy/remedy.ts';
import { compareVersions, exactly } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import { otherDevice } from './other-devices.ts';
import type { OtherDevice } from './other-devices.ts';

/** What somebody assumes to be different. */
export interface AssumedChanges {
	/** `null`: this one. */
	readonly device: OtherDevice | null;
	readonly system: boolean;
	readonly browser: boolean;
	readonly otherBrowser: BrowserName | null;
	readonly app: boolean;
	readonly account: boolean;
	readonly mayInstall: boolean;
}
export const noChanges: AssumedChanges = {
	device: null,
	system: false,
	browser: false,
	otherBrowser: null,
	app: false,
	account: false,
	mayInstall: false,
};

/** The newest system a free update brings it to; "newest": it has that; "unknown": nobody knows. */
export function newestSystem(device: Device, ceilings: Ceilings): Version | 'newest' | 'unknown' {
	const ceiling = systemCeiling(device, ceilings);
	if (ceiling === null) return 'unknown';
	const has = device.os?.version.min;
	return has && compareVersions(has, ceiling.newest) >= 0 ? 'newest' : ceiling.newest;
}

/** On iPhones and iPads the system brings the browser. */
export const hasOwnBrowser = ({ platform, browser }: Device): boolean =>
	platform !== null && browser !== null && !isWebkitOnly(platform) && platform !== 'telephone';

export const otherBrowsers = (
	device: Device,
	day: string,
	ceilings: Ceilings,
): readonly BrowserName[] =>
	device.platform === null || device.platform === 'telephone'
		? []
		: installableBrowsers({ ...device, canInstall: true }, device.platform, day, ceilings)
				.filter(({ version }) => version !== null)
				.map(({ name }) => name);

const easyAccounts = accountCodes.filter(
	(code) => ![...accountsBought, ...accountsOnPhone, ...telephoneLines].includes(code),
);

/** The assumed device, and the steps taken on it before the meeting. */
export function withChanges(
	real: Device,
	changes: AssumedChanges,
	day: string,
	ceilings: Ceilings,
): { readonly device: Device; readonly steps: readonly Remedy[] } {
	const other = changes.device === null ? real : otherDevice(changes.device, day, ceilings);
	const device = changes.mayInstall ? { ...other, canInstall: true } : other;
	const { id, platform } = device;
	if (platform === null) return { device, steps: [] };
	const system = newestSystem(device, ceilings);
	const isUpdated = changes.system && typeof system === 'object';
	const distribution = device.os?.distribution ?? null;
	const os = isUpdated ? { distribution, version: exactly(system) } : device.os;
	const newest = (browser: BrowserName): Version | null =>
		newestBrowser(browser, platform, os, day, ceilings)?.newest ?? null;

	const steps: Remedy[] = [];
	if (isUpdated)
		steps.push({ kind: 'updateOs', device: id, platform, distribution, min: null, to: system });
	if (changes.browser && device.browser !== null) {
		const { name: browser } = device.browser;
		steps.push({ kind: 'updateBrowser', device: id, browser, min: null, to: newest(browser) });
	}
	if (changes.otherBrowser !== null) {
		const browser = changes.otherBrowser;
		steps.push({ kind: 'installBrowser', device: id, browser, to: newest(browser) });
	}
	if (changes.app) steps.push({ kind: 'installApp', device: id });
	if (changes.account)
		for (const account of easyAccounts)
			steps.push({ kind: 'createAccount', device: null, account });
	return { device, steps };
}
