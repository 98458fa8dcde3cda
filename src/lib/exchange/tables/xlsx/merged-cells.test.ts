import { expect, test } from 'vitest';
import { openTable } from '../table.ts';
import * as files from '../testing-files.ts';

async function read(bytes: Uint8Array) {
	const { headers, rows } = await openTable(bytes, 'devices');
	return { headers, rows: await Array.fromAsync(rows) };
}

test('what is merged over several rows is said in each of them', async () => {
	const rows = [
		['Geräte der Büros', '', ''],
		['Büro', 'Person', 'Modell'],
		['Dezernat I', 'Ada Lerche', 'iPad Air 2'],
		['', '', 'ThinkPad T14'],
		['', 'Moritz Amsel', 'Galaxy Tab S6'],
		['', '', ''],
		['Rat', 'Ida Star', 'Surface Go'],
	];
	const merged = ['A1:C1', 'A3:A6', 'B3:B4', 'C3:C3'];
	const book = files.workbookOf([
		{ name: 'Leer', rows: [['x']], isHidden: true },
		{ name: 'Geräte', rows, merged },
	]);
	const found = await read(book);
	expect(found.headers).toEqual(rows[1]);
	expect(found.rows).toEqual([
		{ line: 3, cells: rows[2] },
		{ line: 4, cells: ['Dezernat I', 'Ada Lerche', 'ThinkPad T14'] },
		{ line: 5, cells: ['Dezernat I', 'Moritz Amsel', 'Galaxy Tab S6'] },
		{ line: 7, cells: rows[6] },
	]);
});

test('a block of several columns says what it says in its first one', async () => {
	const rows = [
		['Büro', '', 'Gerät', ''],
		['', '', 'Modell', 'Betriebssystem'],
		['Dezernat I', '', 'iPad Air 2', 'iPadOS'],
		['', '', 'ThinkPad T14', 'Windows 11'],
	];
	const merged = ['A1:B2', 'C1:D1', 'A3:B4'];
	const found = await read(files.workbookOf([{ name: 'Geräte', rows, merged }]));
	expect(found.headers).toEqual(['Büro', '', 'Modell', 'Betriebssystem']);
	expect(found.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
		['Dezernat I', '', 'iPad Air 2'],
		['Dezernat I', '', 'ThinkPad T14'],
	]);
});

test('a row that ends before what is merged beside it is filled too', async () => {
	const rows = [
		['Modell', 'Nummer', 'Büro'],
		['iPad', '1', 'Dezernat I'],
		['ThinkPad', '', ''],
	];
	const found = await read(files.workbookOf([{ name: 'Geräte', rows, merged: ['C2:C3'] }]));
	expect(found.rows[1]?.cells).toEqual(['ThinkPad', '', 'Dezernat I']);
});

test('the merged cells of a large sheet are found, wherever it is cut into pieces', async () => {
	const rows = Array.from({ length: 6000 }, (_, at) => [at % 3 === 0 ? `Büro ${at}` : '', 'iPad']);
	const merged = rows.flatMap((_, at) => (at % 3 === 0 ? [`A${at + 2}:A${at + 4}`] : []));
	const book = files.workbookOf([{ name: 'G', rows: [['Büro', 'Modell'], ...rows], merged }]);
	const found = await read(book);
	expect(found.rows.filter(({ cells }) => cells[0] === '')).toEqual([]);
	expect(found.rows.at(-1)?.cells[0]).toBe('Büro 5997');
});
