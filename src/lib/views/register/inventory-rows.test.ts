import { describe, expect, test } from 'vitest';
import { council } from '../../cast/council.ts';
import { newObservations } from '../../device/observe.ts';
import { readDeviceRow } from '../../exchange/tables/device-row.ts';
import { guessColumns } from '../../exchange/tables/guess-columns.ts';
import { columnKeys } from '../../exchange/tables/headers.ts';
import type { DeviceField } from '../../exchange/tables/kinds.ts';
import { factsOf } from '../../cast/facts.ts';
import { models } from '../../cast/models.ts';
import { changedCells, inventoryRows } from './inventory-rows.ts';

const owners = new Map([['fink', { email: 'fink@stadt.example', officeName: 'Fraktion' }]]);
const device = (id: string, facts: ReturnType<typeof factsOf>) => ({
	id,
	label: 'Dienst-iPad',
	personId: 'fink',
	ownerName: 'Fink, Ada',
	facts,
});
const ipad = device('d1', factsOf(models.ipad10, 'office', '2026-11-01T09:00:00.000Z'));

test('a device is one row under the headers, with its owner and the day of the newest fact', () => {
	const [headers = [], row = []] = inventoryRows([ipad], owners, 'de');
	expect(row).toHaveLength(headers.length);
	expect(row.slice(0, 6)).toEqual([
		...['d1', 'Dienst-iPad', 'Fink, Ada', 'fink@stadt.example', 'Fraktion', 'iPad'],
	]);
	expect(row.at(-1)).toBe('2026-11-01');
});

test('what nobody said stays empty', () => {
	const [, row = []] = inventoryRows([device('d2', [])], new Map(), 'de');
	expect(row.filter(Boolean)).toEqual(['d2', 'Dienst-iPad', 'Fink, Ada']);
});

test("headers are in the reader's language but for the one an import knows the table by", () => {
	const [german = []] = inventoryRows([], owners, 'de');
	const [english = []] = inventoryRows([], owners, 'en');
	expect(english[0]).toBe(german[0]);
	expect(english[1]).not.toBe(german[1]);
});

describe('a sheet of ours that comes back', () => {
	const cast = council('2026-11-23T09:00:00.000Z').devices;
	const sheetOf = (locale: 'de' | 'en', change: (row: readonly string[]) => readonly string[]) => {
		const all = cast.map((one) => ({ ...one, ownerName: '' }));
		const [headers = [], ...rows] = inventoryRows(all, new Map(), locale);
		const columns = guessColumns('devices', headers, 'own');
		const keys = columnKeys(headers);
		return rows.map((row, at) => {
			const cells = change(row);
			const device = cast[at] ?? { label: '', facts: [] };
			const cell = (field: DeviceField) => cells[keys.findIndex((key) => columns[key] === field)];
			const reading = {
				source: 'own',
				now: '2026-12-01T09:00:00.000Z',
				keepsSerials: false,
			} as const;
			const read = readDeviceRow(changedCells(cell, device, ['de', 'en']), reading);
			return newObservations(device.facts, read?.claims ?? [], 'ownSheet', reading.now);
		});
	};

	test.each(['de', 'en'] as const)('untouched says nothing, whatever was known (%s)', (locale) => {
		expect(cast.length).toBeGreaterThan(30);
		expect(sheetOf(locale, (row) => row).flat()).toEqual([]);
	});

	test('says what was changed in it, and nothing else', () => {
		const found = sheetOf('de', (row) => row.with(10, '147'));
		const fields = new Set(found.flat().map(({ field }) => field));
		// A web view has a word of ours, and no list another one that could be read.
		expect([...fields]).toEqual(['browser', 'original.browser']);
	});
});
