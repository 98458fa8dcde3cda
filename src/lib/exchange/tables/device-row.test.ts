import { unknownMoment } from '../../calendar/moment.ts';
import { describe, expect, test } from 'vitest';
import { readDeviceRow } from './device-row.ts';
import type { DeviceRow } from './device-row.ts';
import { guessColumns } from './guess-columns.ts';
import { columnKeys } from './headers.ts';
import type { DeviceField } from './kinds.ts';
import { readPersonRow } from './person-row.ts';
import { sourceOf } from './sources.ts';
import { readSystem } from './systems.ts';
import { openTable } from './table.ts';
import * as files from './testing-files.ts';
import { told } from './values.ts';

const now = '2026-11-25T10:15:00.000Z';

async function devices(bytes: Uint8Array, keepsSerials = false): Promise<readonly DeviceRow[]> {
	const { headers, rows } = await openTable(bytes, 'devices');
	const source = sourceOf(headers);
	const columns = guessColumns('devices', headers, source);
	const keys = columnKeys(headers);
	const found: DeviceRow[] = [];
	for await (const { cells } of rows) {
		const cell = (field: DeviceField) => cells[keys.findIndex((key) => columns[key] === field)];
		const device = readDeviceRow(cell, { source, now, keepsSerials });
		if (device) found.push(device);
	}
	return found;
}
const ofText = (text: string) => devices(files.encoded(text, 'utf-8'));
const statedBy = ({ claims }: DeviceRow) =>
	Object.fromEntries(claims.map(({ field, value }) => [field, value]));

describe('each source tells what it knows', () => {
	test('Intune: an iPad by its model, a build of Windows, a check-in in two spellings', async () => {
		const [ipad, notebook, phone] = await ofText(files.intune);
		expect(ipad).toMatchObject({
			externalId: { kind: 'id', value: 'a1' },
			label: 'iPad von Lerche',
			owner: { email: 'A.Lerche@stadt.example', name: 'Dr. Ada Lerche' },
			observedAt: '2026-11-20T08:15:00.000Z',
		});
		expect(ipad && statedBy(ipad)).toEqual({
			...{ platform: 'ipados', model: 'iPad (9th generation)', os: '17.5.1' },
			...{ supervised: true, managed: true, ownership: 'city' },
		});
		expect(notebook).toMatchObject({ observedAt: '2026-11-19T15:04:05.000Z' });
		expect(notebook && statedBy(notebook)).toMatchObject({
			...{ platform: 'windows', os: '10.0.22631', supervised: false },
			'original.osVersion': '10.0.22631.4460',
		});
		// "N/A" is no "no".
		expect(phone && statedBy(phone)).toMatchObject({ platform: 'android', os: '14' });
		expect(phone && 'supervised' in statedBy(phone)).toBe(false);
	});

	test('Jamf: continuation rows are no devices; managed does not say what may be installed', async () => {
		const found = await ofText(files.jamf);
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({
			externalId: { kind: 'serial', value: 'DMPX7' },
			label: 'Rats-iPad 7',
		});
		expect(found[0] && statedBy(found[0])).toEqual({
			...{ platform: 'ipados', model: 'iPad Air (5th generation)', identifier: 'iPad13,16' },
			...{ os: '17.4', osBuild: '21E219', supervised: true, managed: true },
		});
	});

	test('Fleet: systems in prose', async () => {
		expect((await ofText(files.fleet)).map(statedBy)).toEqual([
			expect.objectContaining({ platform: 'macos', os: '14.5', identifier: 'MacBookPro18,3' }),
			expect.objectContaining({ platform: 'windows', os: '11' }),
			expect.objectContaining({ platform: 'linux', os: 'Ubuntu 22.04.4' }),
		]);
	});

	test('Snipe-IT: German headers, no system', async () => {
		const [device] = await ofText(files.snipe);
		expect(device).toMatchObject({ externalId: { value: 'STADT-0009' }, label: 'Notebook 9' });
		expect(device && statedBy(device)).toEqual({ platform: 'windows', model: 'ThinkPad T14' });
	});

	test('GLPI: 29 is Android 10', async () => {
		const [device] = await ofText(files.glpi);
		expect(device && statedBy(device)).toMatchObject({
			...{ platform: 'android', os: '10', camera: true, 'original.osVersion': '29' },
		});
	});

	test('Apple Configurator: whatever keys it has', async () => {
		const [device] = await ofText(files.configurator);
		expect(device && statedBy(device)).toMatchObject({
			platform: 'ipados',
			identifier: 'iPad13,1',
			os: '17.5',
			supervised: true,
		});
	});

	test('an office: HTML and formulas are text, what cannot be read is kept and not known', async () => {
		const [first, second, third] = await devices(files.workbook(files.officeList));
		expect(first && statedBy(first)).toMatchObject({
			model: '<b>iPad</b> Air 2',
			platform: 'ipados',
		});
		expect(second).toMatchObject({
			label: '=HYPERLINK("http://böse.example";"Klick")',
			owner: { name: 'Moritz Amsel' },
		});
		expect(second && statedBy(second)).toMatchObject({
			...{ platform: 'windows', os: '11', browser: { name: 'firefox-esr', version: '115' } },
		});
		// "iOS" alone may be an iPhone or an iPad.
		expect(third?.unclear).toEqual(['osVersion', 'os']);
		expect(third && statedBy(third)).toEqual({
			...{ 'original.osVersion': 'neu', 'original.os': 'iOS siebzehn' },
		});
	});
});

test('serial numbers are dropped unless they are wanted', async () => {
	const bytes = files.encoded(files.intune, 'utf-8');
	expect(JSON.stringify(await devices(bytes))).not.toMatch(/DMPX1|35-1/);
	const [ipad] = await devices(bytes, true);
	expect(ipad && statedBy(ipad)).toMatchObject({ serial: 'DMPX1' });
	expect(JSON.stringify(ipad)).not.toContain('35-1');
});

test.each(['', '-', 'N/A', 'null', 'Unbekannt', ' k.A. ', '#N/A'])('%j says nothing', (cell) => {
	expect(told(cell)).toBeNull();
});

test.each([
	['ios', '17.5.1', '17.5.1', '='],
	['ipados', '≥ 17.4', '17.4', '≥'],
	['ios', 'iOS 17.5 (21F79)', '17.5', '='],
	['macos', 'macOS Sonoma 14.5', '14.5', '='],
	['windows', 'Windows 10 Enterprise', '10', '='],
	['windows', '10.0.19045.5011', '10.0.19045', '='],
	['windows', '10 oder 11', '10 oder 11', '='],
	['android', '33', '13', '='],
	['android', '9', '9', '='],
	['linux', 'Debian GNU/Linux 12.5', 'Debian 12.5', '='],
] as const)('on %s %j is %j', (platform, written, text, comparator) => {
	expect(readSystem(platform, written)).toEqual({ text, comparator });
});

test.each([
	['ios', '17,5'],
	['ios', 'iOS siebzehn'],
	['windows', 'Windows Server 2022'],
	['android', '99'],
	[null, ''],
] as const)('on %s %j is no version', (platform, written) => {
	expect(readSystem(platform, written)).toBeNull();
});

test('a check-in ahead of the present is not believed', () => {
	const cells: Partial<Record<DeviceField, string>> = {
		os: 'iPadOS 17.5',
		observedAt: '2030-01-01',
	};
	const reading = { source: 'table', now, keepsSerials: false } as const;
	const device = readDeviceRow((field) => cells[field], reading);
	expect(device).toMatchObject({ observedAt: unknownMoment, unclear: ['observedAt'] });
});

test('a person is read as far as their row can be', () => {
	const cells: Readonly<Record<string, string>> = {
		...{
			name: 'Amsel, Moritz',
			office: 'Fraktion Ost',
			position: 'Stadtrat',
			email: 'keine',
			phone: '-',
		},
	};
	expect(readPersonRow((field) => cells[field])).toEqual({
		...{ externalId: null, title: null, givenName: 'Moritz', familyName: 'Amsel' },
		...{ isNobody: false, seats: [] },
		...{ office: 'Fraktion Ost', position: 'member', email: null, phone: null, unclear: ['email'] },
	});
});

test.each([
	[{ name: 'Prof. Dr. Hans Wurst' }, ['Prof. Dr.', 'Hans', 'Wurst', null]],
	[{ name: 'Herr A. Schulz' }, [null, 'A.', 'Schulz', null]],
	[{ name: 'Oberbürgermeisterin Ada Aue' }, [null, 'Ada', 'Aue', 'hvb']],
	[
		{ title: 'Prof. Dr.', givenName: 'Max', familyName: 'Käßmann' },
		['Prof. Dr.', 'Max', 'Käßmann', null],
	],
	[{ givenName: 'Max', familyName: 'von Richter' }, [null, 'Max', 'von Richter', null]],
	[{ givenName: 'Max von-Richter' }, [null, 'Max', 'von-Richter', null]],
	[{ givenName: 'Max' }, [null, 'Max', null, null]],
] as const)('of the person %j title, names and position are read', (cells, read) => {
	const said: Readonly<Record<string, string>> = cells;
	const row = readPersonRow((field) => said[field]);
	expect([row.title, row.givenName, row.familyName, row.position]).toEqual(read);
	expect(row).toMatchObject({ isNobody: false, unclear: [] });
});

test.each<Readonly<Record<string, string>>>([
	{ name: 'N.N.' },
	{ givenName: 'N.', familyName: 'N.' },
	{ name: 'vakant' },
])('%j is nobody', (cells) => {
	expect(readPersonRow((field) => cells[field]).isNobody).toBe(true);
});

test.each([
	['Stellv. Oberbürgermeister', 'member', []],
	['Erster Bürgermeister', null, ['position']],
	['', null, []],
] as const)('the position "%s" in a table is read as %s', (written, position, unclear) => {
	const row = readPersonRow((field) => (field === 'position' ? written : undefined));
	expect(row).toMatchObject({ position, unclear });
});
