import type { Ceilings, SystemList } from '../../compat/ceiling/ceilings.ts';
import type { BrowserName, Device, Platform } from '../../device/device.ts';
import { newestOf } from '../../compat/ceiling/system-ceiling.ts';
import { newestBrowser } from '../../compat/ceiling/newest-browser.ts';
import { exactly } from '../../device/version.ts';
import { describedDevice } from './described-device.ts';

interface Kind {
	readonly platform: Platform & SystemList;
	readonly browser: BrowserName;
}

/** Devices that somebody might lend, as new as they come. */
export const otherDevices = {
	ipad: { platform: 'ipados', browser: 'safari' },
	iphone: { platform: 'ios', browser: 'safari' },
	windows: { platform: 'windows', browser: 'edge' },
	mac: { platform: 'macos', browser: 'safari' },
	android: { platform: 'android', browser: 'chrome' },
} as const satisfies Readonly<Record<string, Kind>>;
export type OtherDevice = keyof typeof otherDevices;

/** One of them on a day, with the newest system and browser that are out. */
export function otherDevice(name: OtherDevice, day: string, ceilings: Ceilings): Device {
	const { platform, browser }: Kind = otherDevices[name];
	const out = ceilings.systems[platform].filter(
		({ releasedOn }) => releasedOn !== null && releasedOn <= day,
	);
	const newest = newestOf(out.map(({ latest, version }) => latest ?? version));
	const os = out.length === 0 ? null : { distribution: null, version: exactly(newest) };
	const release = newestBrowser(browser, platform, os, day, ceilings)?.newest;
	return describedDevice({
		platform,
		model: null,
		os,
		browser: { name: browser, version: release ? exactly(release) : null },
		canInstall: true,
	});
}
