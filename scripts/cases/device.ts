import { browserNames, platforms } from '../../src/lib/device/device.ts';
import type { Browser, Device, InstalledApp } from '../../src/lib/device/device.ts';
import { parseSystem } from '../../src/lib/device/system.ts';
import { parseSpan } from '../../src/lib/device/version.ts';
import { asRecord, FieldReader, readerOf } from './reader.ts';
import type { Remarks } from './reader.ts';

/** One device of a case. What cannot be read is not known. */
export function readDevice(value: unknown, n: number, toolId: string, remarks: Remarks): Device {
	const reader = readerOf(value, 'device', remarks);
	const network = new FieldReader(reader.record('network'), 'device.network', remarks);
	const app = readApp(reader, remarks);
	reader.any('osLabel');
	const device: Device = {
		id: reader.text('ref') ?? `device ${n + 1}`,
		platform: reader.oneOf('platform', platforms),
		model: reader.text('model'),
		identifier: reader.text('identifier'),
		os: reader.parsed('os', parseSystem),
		browser: readBrowser(reader),
		otherBrowsers: reader.list('otherBrowsers').flatMap((other) => {
			const fields = readerOf(other, 'device.otherBrowsers', remarks);
			const browser = readBrowser(fields);
			fields.rest();
			return browser ?? [];
		}),
		apps: app === null ? {} : { [toolId]: app },
		camera: reader.flag('camera'),
		microphone: reader.flag('microphone'),
		speaker: reader.flag('speaker'),
		calls: null,
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

function readBrowser(reader: FieldReader): Browser | null {
	const version = reader.parsed('browserVersion', parseSpan);
	const isTold = reader.has('browser');
	const name = reader.oneOf('browser', browserNames) ?? (isTold ? 'other' : null);
	return name === null ? null : { name, version };
}

function readApp(device: FieldReader, remarks: Remarks): InstalledApp | false | null {
	const value = device.any('appInstalled');
	if (value === false || value === null) return value;
	if (value === true) return { version: null };
	const fields = asRecord(value);
	if (fields === null) return device.misread('appInstalled', value);
	const reader = new FieldReader(fields, 'device.appInstalled', remarks);
	const version = reader.parsed('version', (text) =>
		text === 'current' || text === 'built-in' ? text : parseSpan(text),
	);
	reader.rest();
	return { version };
}
