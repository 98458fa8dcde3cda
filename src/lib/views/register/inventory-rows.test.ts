import { expect, test } from 'vitest';
import { factsOf } from '../../cast/facts.ts';
import { models } from '../../cast/models.ts';
import { inventoryRows } from './inventory-rows.ts';

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
