import type { Attendee } from '../attendee.ts';
import type { Browser, Device } from '../../device/device.ts';
import type { Remedy } from './remedy.ts';
import { exactly } from '../../device/version.ts';

/** What the remedies make of an attendee: "what if I update?". */
export function afterDoing(
	remedies: readonly Remedy[],
	attendee: Attendee,
	toolId: string,
): Attendee {
	return remedies.reduce((before, remedy) => afterStep(remedy, before, toolId), attendee);
}

function afterStep(remedy: Remedy, attendee: Attendee, toolId: string): Attendee {
	if (remedy.kind === 'createAccount') {
		return { ...attendee, accounts: [...(attendee.accounts ?? []), remedy.account] };
	}
	const change = changes(remedy, toolId);
	const devices = attendee.devices?.map((device) =>
		device.id === remedy.device ? change(device) : device,
	);
	return { ...attendee, devices: devices ?? null };
}

type Change = (device: Device) => Device;
const unchanged: Change = (device) => device;

/** Kinds that are not named change nothing about a device. */
function changes(remedy: Remedy, toolId: string): Change {
	switch (remedy.kind) {
		case 'updateOs':
			return (device) => ({
				...device,
				os: { distribution: device.os?.distribution ?? null, version: exactly(remedy.to) },
			});
		case 'updateBrowser':
			return (device) => ({
				...device,
				...eachBrowser(device, (browser) =>
					browser.name === remedy.browser && remedy.to !== null
						? { ...browser, version: exactly(remedy.to) }
						: browser,
				),
			});
		case 'installBrowser':
			return (device) =>
				usualBrowser(device, {
					name: remedy.browser,
					version: remedy.to === null ? null : exactly(remedy.to),
				});
		case 'useBrowser':
		case 'openInBrowser':
			return (device) => usualBrowser(device, { name: remedy.browser, version: null });
		case 'updateApp':
		case 'installApp':
			return (device) => ({
				...device,
				apps: { ...device.apps, [toolId]: { version: 'current' } },
			});
		case 'grantPermission':
			return (device) => ({
				...device,
				conditions: { ...device.conditions, [remedy.condition]: true },
			});
		case 'peripheral':
			return (device) => ({ ...device, [remedy.hardware]: true });
		default:
			return unchanged;
	}
}

type Browsers = Pick<Device, 'browser' | 'otherBrowsers'>;

const eachBrowser = (
	{ browser, otherBrowsers }: Browsers,
	change: (browser: Browser) => Browser,
): Browsers => ({
	browser: browser === null ? null : change(browser),
	otherBrowsers: otherBrowsers.map(change),
});

/** From now on the person opens the meeting in this one. */
function usualBrowser(device: Device, wanted: Browser): Device {
	const before = [device.browser ?? [], ...device.otherBrowsers].flat();
	const browser = before.find(({ name }) => name === wanted.name) ?? wanted;
	const otherBrowsers = before.filter((other) => other !== browser);
	// What the usual one has shown says nothing of another.
	const calls = browser === device.browser ? device.calls : null;
	return { ...device, browser, otherBrowsers, inAppBrowser: false, calls };
}
