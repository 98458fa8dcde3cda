import { browserNames, platforms } from '../../src/lib/compat/device.ts';
import type { Browser, Device, InstalledApp } from '../../src/lib/compat/device.ts';
import { parseSystem } from '../../src/lib/compat/system.ts';
import { parseSpan } from '../../src/lib/compat/version.ts';
import { asRecord, Reader } from './reader.ts';

/** One device of a case. What cannot be read is not known. */
export function readDevice(
	value: unknown,
	n: number,
	toolId: string,
	strangers: Set<string>,
): Device {
	const reader = new Reader(asRecord(value) ?? {}, 'device', strangers);
	const network = new Reader(reader.record('network'), 'device.network', strangers);
	const app = readApp(reader.any('appInstalled'), strangers);
	const platform = reader.text('platform');
	reader.any('osLabel');
	const device: Device = {
		id: reader.text('ref') ?? `device ${n + 1}`,
		platform: platforms.find((known) => known === platform) ?? null,
		model: reader.text('model'),
		identifier: reader.text('identifier'),
		os: parseSystem(reader.text('os') ?? ''),
		browser: readBrowser(reader.text('browser'), reader.text('browserVersion')),
		otherBrowsers: reader.list('otherBrowsers').flatMap((other) => {
			const fields = new Reader(asRecord(other) ?? {}, 'device.otherBrowsers', strangers);
			const browser = readBrowser(fields.text('browser'), fields.text('browserVersion'));
			fields.rest();
			return browser ?? [];
		}),
		apps: app === null ? {} : { [toolId]: app },
		camera: reader.flag('camera'),
		microphone: reader.flag('microphone'),
		speaker: reader.flag('speaker'),
		h264Encoder: reader.flag('h264Encoder'),
		canInstall: reader.flag('canInstall'),
		inAppBrowser: reader.flag('inAppBrowser'),
		network: {
			udp: network.flag('udp'),
			tcp443: network.flag('tcp443'),
			tcpOther: network.flag('tcpOther'),
		},
		conditions: Object.fromEntries(
			Object.entries(reader.record('conditions')).flatMap(([code, holds]) =>
				typeof holds === 'boolean' ? [[code, holds] as const] : [],
			),
		),
	};
	network.rest();
	reader.rest();
	return device;
}

function readBrowser(name: string | null, version: string | null): Browser | null {
	if (name === null) return null;
	const known = browserNames.find((browser) => browser === name) ?? 'other';
	return { name: known, version: parseSpan(version ?? '') };
}

function readApp(value: unknown, strangers: Set<string>): InstalledApp | false | null {
	if (value === false) return false;
	if (value === true) return { version: null };
	const fields = asRecord(value);
	if (fields === null) return null;
	const reader = new Reader(fields, 'device.appInstalled', strangers);
	const text = reader.text('version');
	reader.rest();
	if (text === 'current' || text === 'built-in') return { version: text };
	return { version: parseSpan(text ?? '') };
}
