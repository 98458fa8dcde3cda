import { expect, test } from 'vitest';
import { readPasted } from './pasted-items.ts';

const read = (...lines: readonly string[]) =>
	readPasted(lines.join('\n')).items.map(({ number, title }) => [number, title]);

test('numbers that only count the lines are not kept: they follow from the order', () => {
	expect(read('1. Eröffnung', '2. Haushalt 2027', '3. Anfragen')).toEqual([
		['', 'Eröffnung'],
		['', 'Haushalt 2027'],
		['', 'Anfragen'],
	]);
});

test.each([
	[
		['Ö 1 Eröffnung', 'Ö 2.1 Haushalt', 'N 7 Verkauf'],
		['Ö 1', 'Ö 2.1', 'N 7'],
	],
	[
		['TOP 4: Eröffnung', 'TOP 5: Haushalt'],
		['4', '5'],
	],
	[
		['4) Eröffnung', '4.1) Haushalt', '5) Anfragen'],
		['4', '4.1', '5'],
	],
	[
		['3\tEröffnung', '4\tHaushalt'],
		['3', '4'],
	],
	[
		['6 - Eröffnung', '7 – Haushalt'],
		['6', '7'],
	],
	[['TOP 12 Haushalt'], ['12']],
])('numbers of their own are kept: %j', (lines, numbers) => {
	const items = readPasted(lines.join('\r\n')).items;
	expect(items.map(({ number }) => number)).toEqual(numbers);
	expect(items.every(({ title }) => /^[A-Z]/.test(title))).toBe(true);
});

test.each([
	[['2. Nachtrag zum Haushalt']],
	[['1. Nachtrag zum Haushalt', 'Anfragen']],
	[['2. Änderung der Hauptsatzung', '2. Änderung der Gebührensatzung']],
	[['12. Mai: Bericht', 'Anfragen']],
])('a number that is part of a title stays in it: %j', (lines) => {
	expect(read(...lines)).toEqual(lines.map((title) => ['', title]));
});

test('a list may go on where the agenda ends, and a single line too', () => {
	const next = 6;
	expect(readPasted('6. Grundstück', next).items).toEqual([{ number: '', title: 'Grundstück' }]);
	expect(readPasted('6. Grundstück\n7. Personal', next).items).toEqual([
		{ number: '', title: 'Grundstück' },
		{ number: '', title: 'Personal' },
	]);
	expect(readPasted('2. Änderung der Satzung', next).items).toEqual([
		{ number: '', title: '2. Änderung der Satzung' },
	]);
});

test('headings are no items, and say nothing of whether an item is public', () => {
	const text = 'Tagesordnung\n\nÖffentlicher Teil:\nHaushalt\nNichtöffentliche Sitzung\nVerkauf\n';
	expect(readPasted(text)).toEqual({
		headings: ['Tagesordnung', 'Öffentlicher Teil:', 'Nichtöffentliche Sitzung'],
		items: [
			{ number: '', title: 'Haushalt' },
			{ number: '', title: 'Verkauf' },
		],
	});
	expect(readPasted(' \n\r\n')).toEqual({ items: [], headings: [] });
});

test('spaces and control characters become one space', () => {
	expect(read('Haushalt\u0000  der   Stadt', 'Anfragen')).toEqual([
		['', 'Haushalt der Stadt'],
		['', 'Anfragen'],
	]);
});
