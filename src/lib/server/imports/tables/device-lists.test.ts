import { beforeEach, expect, test } from 'vitest';
import { unknownMoment } from '../../../calendar/moment.ts';
import * as files from '../../../exchange/tables/testing-files.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import * as people from '../../register/people.ts';
import { actor, fillRegister, now, person } from '../../register/testing/register.ts';
import { acting } from '../../testing/acting.ts';
import { preview } from './testing-import.ts';
import type { Previewed } from './testing-import.ts';

const email = 'a.lerche@stadt.example';
const at = '2026-11-28T12:00:00.000Z';

/** What the rows of a preview would say of a field, by the name of the device. */
const said = ({ rows }: Previewed, field: string) =>
	rows.map(({ label, change }) => {
		const facts: readonly { field: string; value: unknown }[] = JSON.parse(change);
		return [label, facts.find((fact) => fact.field === field)?.value ?? null];
	});
const moments = ({ rows }: Previewed) =>
	rows.map(({ change }) => JSON.parse(change)[0]?.observedAt.slice(0, 10) ?? null);

onBothDatabases((store) => {
	beforeEach(async () => {
		const db = store.db();
		await fillRegister(db);
		await people.update(acting(db, { actor, now }), 'lerche', 0, { ...person, email });
	});

	test('a list of Fleet says whose its hosts are, and on which of the systems', async () => {
		const headers = ['id', 'seen_time', 'uuid', 'platform', 'osquery_version', 'os_version'];
		const names = ['hardware_model', 'hardware_serial', 'computer_name', 'device_mapping'];
		const row = (name: string, platform: string, version: string, model: string) =>
			[
				...['1', '2026-11-25T06:00:00Z', `u-${name}`, platform, '5.19.0', version],
				...[model, `S-${name}`, name, email],
			] as const;
		const list = files.table(
			[
				[...headers, ...names],
				row('Büro', 'windows', 'Windows 11 Pro 24H2 10.0.26100.2314', 'Latitude 7450'),
				row('Werkstatt', 'rhel', 'Fedora Linux 40.0.0', 'ThinkPad X1'),
				row('Saal', 'ipados', 'iPadOS 18.7', 'iPad14,3'),
				row('Flur', 'chrome', 'ChromeOS 131.0.6778.96', 'HP Chromebook 14'),
			],
			',',
		);
		const found = await preview(store.db(), list, { at });
		expect(found.counts.new).toBe(4);
		expect(said(found, 'platform')).toEqual([
			['Büro', 'windows'],
			['Werkstatt', 'linux'],
			['Saal', 'ipados'],
			['Flur', 'chromeos'],
		]);
	});

	test('of a list of Chromebooks somebody says once that they are', async () => {
		const list = files.table(
			[
				['deviceId', 'serialNumber', 'annotatedUser', 'model', 'osVersion', 'lastSync'],
				['d-7', '5CD7', email, 'Acer C733', '103.0.5060.132', '2026-11-24T09:12:31.000Z'],
			],
			',',
		);
		expect(said(await preview(store.db(), list, { at }), 'platform')).toEqual([
			['Acer C733', null],
		]);
		const found = await preview(store.db(), list, { at, fixed: { os: 'ChromeOS' } });
		expect(said(found, 'platform')).toEqual([['Acer C733', 'chromeos']]);
		expect(found.rows).toMatchObject([{ action: 'new', owner: expect.stringContaining('Lerche') }]);
	});

	test('moments of a list are read as they are meant, or are nobody’s', async () => {
		const row = (name: string, seen: string) =>
			[name, 'Ada Lerche', 'Microsoft Windows 11 Pro - 24H2/26100', 'Latitude 5450', seen] as const;
		const list = files.table(
			[
				['name', 'user', 'osdesc', 'model', 'lastSeen'],
				row('MC-1', '9/18/2025 6:40:38 PM'),
				row('MC-2', '4/6/2025 6:40:38 PM'),
				row('MC-3', '1758257477000'),
				row('MC-4', 'neulich'),
			],
			',',
		);
		const found = await preview(store.db(), list, { at });
		expect(moments(found)).toEqual([
			'2025-09-18',
			'2025-04-06',
			'2025-09-19',
			unknownMoment.slice(0, 10),
		]);
	});

	test('a day of a list is that day', async () => {
		const list = files.table([
			['Gerätename', 'E-Mail', 'Betriebssystem', 'Letzter Check-in'],
			['D-7', email, 'iPadOS 17.5', '23.11.2026'],
		]);
		const found = await preview(store.db(), list, { at });
		expect(moments(found)).toEqual(['2026-11-23']);
		expect(JSON.parse(found.rows[0]?.change ?? '')[0].observedAt < '2026-11-23T23:00').toBe(true);
	});

	test('people of another program bring their office, however it calls it', async () => {
		const list = files.table(
			[
				['title', 'first_name', 'last_name', 'email', 'structure_level', 'is_active'],
				['Dr.', 'Max-Martin', 'von Richter', 'mvr@stadt.example', 'Dezernat III', '1'],
				['', 'Herr A.', 'Schulz', 'as@stadt.example', 'Dezernat III', '1'],
			],
			',',
		);
		const found = await preview(store.db(), list, { kind: 'people', at });
		expect(found.rows.map(({ change }) => JSON.parse(change).values)).toMatchObject([
			{ title: 'Dr.', givenName: 'Max-Martin', familyName: 'von Richter', officeId: 'west' },
			{ givenName: 'A.', familyName: 'Schulz', officeId: 'west' },
		]);
	});
});
