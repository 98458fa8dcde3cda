import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from './csv-text.ts';
import { guessColumns } from './guess-columns.ts';
import { headersKey } from './headers.ts';
import type { TableRow } from './kinds.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { sourceOf } from './sources.ts';
import { openTable } from './table.ts';
import type { ReadOptions } from './table.ts';
import * as files from './testing-files.ts';
import { told } from './values.ts';

async function read(bytes: Uint8Array, options: ReadOptions = {}) {
	const { rows, ...how } = await openTable(bytes, 'devices', options);
	const all: TableRow[] = [];
	for await (const row of rows) all.push(row);
	return { ...how, rows: all };
}
const problemOf = (bytes: Uint8Array) =>
	read(bytes).then(
		() => null,
		(error: unknown) => (error instanceof UnreadableFile ? error.problem : error),
	);

const umlauts =
	'Name;Gerät;Straße\r\nMüller;Büro-Ästhet;"a;b"\r\n\r\nŠimůnek;x;"zwei\r\nZeilen"\r\n';

describe('character sets and separators', () => {
	const plain = umlauts.replace('Šimůnek', 'Šimon');
	test.each([
		['utf-8', 'utf-8'],
		['bom', 'utf-8'],
		['utf-16le', 'utf-16le'],
		['utf-16be', 'utf-16be'],
	] as const)('%s is read as %s', async (how, encoding) => {
		const found = await read(files.encoded(umlauts, how));
		expect(found).toMatchObject({ format: 'csv', encoding, separator: ';' });
		expect(found.headers).toEqual(['Name', 'Gerät', 'Straße']);
		expect(found.rows).toEqual([
			{ line: 2, cells: ['Müller', 'Büro-Ästhet', 'a;b'] },
			{ line: 4, cells: ['Šimůnek', 'x', 'zwei\r\nZeilen'] },
		]);
	});

	test('what Excel saves on a German Windows is read as Windows-1252', async () => {
		const text = plain.replace('Šimon', 'Simon');
		const found = await read(files.encoded(text, 'windows-1252'));
		expect(found).toMatchObject({ encoding: 'windows-1252' });
		expect(found.rows[0]?.cells[0]).toBe('Müller');
	});

	test('UTF-16 without its mark is recognised too', async () => {
		const found = await read(files.encoded(umlauts, 'utf-16le').subarray(2));
		expect(found).toMatchObject({ encoding: 'utf-16le', headers: ['Name', 'Gerät', 'Straße'] });
	});

	test('a guess can be overruled, and a wrong one shows', async () => {
		const found = await read(files.encoded(umlauts, 'utf-8'), { encoding: 'windows-1252' });
		expect(found.rows[0]?.cells[0]).toBe('MÃ¼ller');
	});

	test.each([';', ',', '\t'] as const)('cells may be divided by %j', async (separator) => {
		const text = files.table(
			[
				['a', 'b;c,d', 'e'],
				['1', 'x,y;z', '3'],
			],
			separator,
		);
		const found = await read(files.encoded(text, 'utf-8'));
		expect(found).toMatchObject({ separator, headers: ['a', 'b;c,d', 'e'] });
		expect(found.rows[0]?.cells).toEqual(['1', 'x,y;z', '3']);
	});
});

describe('where a table comes from', () => {
	const headersOf = async (text: string) => (await read(files.encoded(text, 'utf-8'))).headers;
	test.each([
		['intune', files.intune],
		['jamf', files.jamf],
		['fleet', files.fleet],
		['snipe', files.snipe],
		['glpi', files.glpi],
		['configurator', files.configurator],
	] as const)('%s is recognised by its headers, in any order', async (source, text) => {
		const headers = await headersOf(text);
		expect(sourceOf(headers)).toBe(source);
		expect(sourceOf(headers.toReversed())).toBe(source);
		expect(headersKey(headers)).toBe(headersKey(headers.toReversed()));
	});

	test("Graph's spelling of Intune's columns is the same", () => {
		const headers = [
			'DeviceName',
			'OS',
			'OSVersion',
			'Model',
			'SerialNumber',
			'UPN',
			'LastContact',
		];
		expect(sourceOf(headers)).toBe('intune');
		expect(guessColumns('devices', headers, 'intune')).toMatchObject({
			...{ devicename: 'label', osversion: 'osVersion', upn: 'ownerEmail' },
			lastcontact: 'observedAt',
		});
	});

	test('a list of an office is guessed by German or English headers, below its title', async () => {
		const found = await read(files.workbook(files.officeList));
		expect(found).toMatchObject({ format: 'xlsx', headers: files.officeList[2] });
		expect(sourceOf(found.headers)).toBe('table');
		expect(guessColumns('devices', found.headers, 'table')).toEqual({
			...{ name: 'ownerFamilyName', vorname: 'ownerGivenName', email: 'ownerEmail' },
			...{ geraet: 'label', modell: 'model', betriebssystem: 'os', version: 'osVersion' },
			browser: 'browser',
		});
		expect(found.rows.map(({ line }) => line)).toEqual([4, 5, 6]);
	});

	test('days of a workbook are days, numbers are numbers, formulas are text', async () => {
		const day = new Date('2026-11-20T00:00:00Z');
		const book = files.workbook([
			['Gerät', 'Stand', 'Version'],
			['=1+1', day, 17.5],
		]);
		expect((await read(book)).rows[0]?.cells).toEqual(['=1+1', '2026-11-20', '17.5']);
	});
});

describe('what is no table is refused, and says why', () => {
	const bytes = (text: string) => files.encoded(text, 'utf-8');
	test.each([
		['nothing', new Uint8Array(), { code: 'empty' }],
		['a line without a word', bytes('\r\n \r\n'), { code: 'empty' }],
		['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), { code: 'binary' }],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), { code: 'binary' }],
		['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { code: 'oldExcel' }],
		['a PDF', bytes('%PDF-1.7'), { code: 'pdf' }],
		['half a JSON', bytes(files.glpi.slice(0, 200)), { code: 'brokenJson' }],
		['another JSON', bytes('{"a": 1}'), { code: 'unknownJson' }],
		['half a workbook', files.workbook([['a']]).subarray(0, 400), { code: 'brokenExcel' }],
		['a ZIP without a sheet', files.zipBomb(10), { code: 'brokenExcel' }],
		['a ZIP bomb', files.zipBomb(300_000_000), { code: 'zipBomb' }],
		[
			'a quotation mark that nobody closes',
			bytes(`a;b\r\n1;"2\r\n${'x\r\n'.repeat(100_000)}`),
			{ code: 'openQuote', line: 2 },
		],
		['too many columns', bytes(`${'a;'.repeat(600)}\r\n`), { code: 'tooManyColumns' }],
	] as const)('%s', async (_what, file, problem) => {
		expect(await problemOf(file)).toEqual(problem);
	});

	test('any bytes give a table or a reason, and never anything else', async () => {
		const start = fc.constantFrom('', 'a;b\n', '{', '[', 'PK\u0003\u0004', '\uFEFF', '"');
		await fc.assert(
			fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (text, bytes) => {
				const whole = Uint8Array.from([...files.encoded(text, 'utf-8'), ...bytes]);
				const problem = await problemOf(whole);
				expect(problem === null || typeof (problem as { code?: unknown }).code === 'string').toBe(
					true,
				);
			}),
		);
	});
});

describe('what is written out', () => {
	test('no cell begins as a formula does', () => {
		const text = csvText([['=1+1', '+49 391', '-5', '@x', '\tx', '\rx', "'=x", 'a"b;c']]);
		expect(text).toBe(
			`\uFEFF'=1+1;'+49 391;'-5;'@x;"'\tx";"'\rx";''=x;"a""b;c"\r\n`.replace(`"'\tx"`, `'\tx`),
		);
	});

	test('any texts come back as they were', async () => {
		const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => told(text) ?? '');
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
				async (rows) => {
					const written = csvText([
						['Gerät', 'Modell', 'Browser'],
						...rows.map((row) => ['x', ...row]),
					]);
					const found = await read(files.encoded(written, 'utf-8'), { separator: ';' });
					expect(
						found.rows.map(({ cells }) => cells.slice(1).map((one) => told(one) ?? '')),
					).toEqual(rows);
				},
			),
		);
	});
});

describe('the sheets of a workbook', () => {
	const rows = (name: string) => [
		['Gerät', 'Betriebssystem'],
		[name, 'iPadOS'],
	];
	const bytes = files.workbookOf([
		{ name: 'Listen', rows: rows('versteckt'), isHidden: true },
		{ name: 'Geräte &amp; mehr', rows: rows('gezeigt') },
		{ name: 'Alt', rows: rows('alt') },
	]);

	test('the first that is not hidden is read, and the others can be chosen', async () => {
		const first = await read(bytes);
		expect(first).toMatchObject({ sheet: 'Geräte & mehr', sheets: ['Geräte & mehr', 'Alt'] });
		expect(first.rows[0]?.cells[0]).toBe('gezeigt');
		expect((await read(bytes, { sheet: 'Alt' })).rows[0]?.cells[0]).toBe('alt');
	});

	test('one that is empty, such as a cover with a picture, is passed over', async () => {
		const cover = { name: 'Deckblatt', rows: [['']] };
		const book = files.workbookOf([cover, { name: 'Geräte', rows: rows('A') }]);
		expect(await read(book)).toMatchObject({ sheet: 'Geräte', sheets: ['Deckblatt', 'Geräte'] });
		expect(await problemOf(files.workbookOf([cover]))).toEqual({ code: 'empty' });
	});

	test('a name that none has, or that is hidden, is none', async () => {
		expect((await read(bytes, { sheet: 'Listen' })).sheet).toBe('Geräte & mehr');
	});
});

test('headers that a printed list repeats are no rows, and inches no quotation', async () => {
	const text = 'Gerät;Modell\nA;iPad Pro 12,9"\nGerät;Modell\nB;ThinkPad 13,3"\n';
	const found = await read(files.encoded(text, 'utf-8'));
	expect(found).toMatchObject({ separator: ';', headers: ['Gerät', 'Modell'] });
	expect(found.rows.map(({ cells }) => cells)).toEqual([
		['A', 'iPad Pro 12,9"'],
		['B', 'ThinkPad 13,3"'],
	]);
});
