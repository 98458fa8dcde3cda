import { isWebkitOnly } from '../tool/browser-table.ts';
import type { Ceilings } from '../ceiling/ceilings.ts';
import type { Browser, BrowserName, Device, Platform } from '../../device/device.ts';
import { familyOf, newestBrowser } from '../ceiling/newest-browser.ts';

/** The usual browser, the others, and on iOS and iPadOS always Safari. */
export function browsersThere(device: Device, platform: Platform): readonly Browser[] {
	const stated = device.browser === null ? [] : [device.browser];
	const there = [...stated, ...device.otherBrowsers];
	const hasSafari = there.some(({ name }) => name === 'safari');
	return isWebkitOnly(platform) && !hasSafari
		? [...there, { name: 'safari', version: null }]
		: there;
}

const installables: readonly BrowserName[] = ['chrome', 'edge', 'firefox', 'samsung-internet'];

/** Browsers that are not there and may be installed, each at its newest version. */
export function installableBrowsers(
	device: Device,
	platform: Platform,
	day: string,
	ceilings: Ceilings,
): readonly Browser[] {
	if (isWebkitOnly(platform) || device.canInstall === false) return [];
	const there = browsersThere(device, platform);
	return installables
		.filter((name) => !there.some((browser) => familyOf(browser.name) === name))
		.map((name) => {
			const newest = newestBrowser(name, platform, device.os, day, ceilings)?.newest ?? null;
			return { name, version: newest && { min: newest, max: newest } };
		});
}
