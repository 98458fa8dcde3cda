import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTable } from '../table.ts';
import * as files from '../testing-files.ts';
import { UnreadableFile } from '../unreadable-file.ts';

const folder = 'src/lib/exchange/tables/xlsx/testing-workbooks';

async function read(bytes: Uint8Array, sheet: string | null = null) {
	const { rows, ...how } = await openTable(bytes, 'devices', { sheet });
	return { ...how, rows: await Array.fromAsync(rows) };
}
const cellsOf = async (bytes: Uint8Array) => (await read(bytes)).rows.map(({ cells }) => cells);
const problemOf = (reading: Promise<unknown>) =>
	reading.then(
		() => null,
		(error: unknown) => (error instanceof UnreadableFile ? error.problem.code : error),
	);

/** A workbook of two columns, with other files in it. */
const workbookWith = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
	zipSync({
		...unzipSync(files.workbook([['Gerät', 'Stand']])),
		...Object.fromEntries(
			Object.entries(parts).map(([name, part]) => [
				name,
				typeof part === 'string' ? strToU8(part) : part,
			]),
		),
	});
const sheetFile = 'xl/worksheets/sheet1.xml';
const headers = '<row><c t="inlineStr"><is><t>Gerät</t></is></c><c t="str"><v>Stand</v></c></row>';
const sheetXml = (rows: string) =>
	`<worksheet><sheetData>${headers}${rows}</sheetData></worksheet>`;
const workbookOfRows = (rows: string) => workbookWith({ [sheetFile]: sheetXml(rows) });

// Written with XlsxWriter, whose files are Excel's to the byte, and saved again with LibreOffice.
test.each(['xlsxwriter.xlsx', 'xlsxwriter-1904.xlsx', 'libreoffice.xlsx'])(
	'%s is read as its program shows it',
	async (name) => {
		const found = await read(readFileSync(`${folder}/${name}`));
		expect(found).toMatchObject({
			sheet: 'Geräte & mehr',
			headers: ['Büro', 'Person', 'Modell', 'Tag', 'Moment', 'Ja', 'Fehler', 'Zahl', 'Formel'],
		});
		expect(found.sheets).not.toContain('Listen');
		const first = ['2026-11-20', '2026-11-20 08:20:00', 'true', '', '17.5', 'xy'];
		const second = ['2026-01-02', '2026-11-20 23:59:59', 'false', '', '1234567'];
		expect(found.rows).toEqual([
			{ line: 2, cells: ['Dezernat I', 'Ada Lerche', 'iPad & Co <b>', ...first] },
			{ line: 3, cells: ['Dezernat I', 'Moritz Amsel', 'zwei\nZeilen', ...second] },
			{ line: 4, cells: ['Dezernat I', 'Ida Star', 'Rand', '', '', '', '', '3'] },
		]);
	},
);

test('a sheet that is a picture is none to choose', async () => {
	const bytes = readFileSync(`${folder}/xlsxwriter.xlsx`);
	expect((await read(bytes, 'Bild')).sheets).toEqual(['Geräte & mehr']);
});

test.each([
	['text', '<c t="inlineStr"><is><t> a </t></is></c>', ['a']],
	[
		'text in several fonts',
		'<c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c>',
		['a b'],
	],
	[
		'text with its pronunciation',
		'<c t="inlineStr"><is><t>東</t><rPh><t>ひがし</t></rPh></is></c>',
		['東'],
	],
	['text as it stands', '<c t="str"><v><![CDATA[<a>]]>&amp;</v></c>', ['<a>&']],
	['signs that XML does not know', '<c t="str"><v>a_x000A_b_x005F_x0041_</v></c>', ['a\nb_x0041_']],
	['a number', '<c><v>17.499999999999996</v></c>', ['17.499999999999996']],
	['a number as Excel calculates', '<c t="n"><v>1.1000000000000001</v></c>', ['1.1']],
	['a day', '<c s="1"><v>46346</v></c>', ['2026-11-20']],
	['an hour', '<c s="1"><v>46346.34722222222</v></c>', ['2026-11-20 08:20:00']],
	['a day in words', '<c t="d"><v>2026-11-20</v></c>', ['2026-11-20']],
	['an hour in words', '<c t="d"><v>2026-11-20T08:20:00</v></c>', ['2026-11-20 08:20:00']],
	['a style that nobody described', '<c s="99"><v>7</v></c>', ['7']],
	['yes', '<c t="b"><v>1</v></c>', ['true']],
	['no', '<c t="b"><v>0</v></c>', ['false']],
	['an error', '<c t="e"><v>#DIV/0!</v></c><c><v>1</v></c>', ['', '1']],
	['a formula not calculated yet', '<c t="str"><f>A1&amp;B1</f></c><c><v>1</v></c>', ['', '1']],
	['cells left out', '<c r="B2"><v>1</v></c>', ['', '1']],
	[
		'cells after one that says where it is',
		'<c r="B2"><v>1</v></c><c><v>2</v></c>',
		['', '1', '2'],
	],
] as const)('%s', async (_what, cells, shown) => {
	expect(await cellsOf(workbookOfRows(`<row>${cells}</row>`))).toEqual([shown]);
});

test('rows say their line, by themselves or by their cells, or follow the one before', async () => {
	const cell = '<c><v>1</v></c>';
	const rows = `<row r="4">${cell}</row><row>${cell}</row><row/><row><c r="A9"><v>1</v></c></row>`;
	const found = await read(workbookOfRows(rows));
	expect(found.rows.map(({ line }) => line)).toEqual([4, 5, 9]);
});

test('prefixes, a mark of the byte order and UTF-16 change nothing', async () => {
	const plain = sheetXml('<row><c r="A2"><v>1</v></c></row>');
	const prefixed = plain.replaceAll(/<(\/?)(?=\w)/g, '<$1x:').replace('>', ' xmlns:x="urn:x">');
	for (const part of [
		strToU8(prefixed),
		...(['bom', 'utf-16le', 'utf-16be'] as const).map((how) => files.encoded(plain, how)),
	]) {
		const found = await read(workbookWith({ [sheetFile]: part }));
		expect(found).toMatchObject({ headers: ['Gerät', 'Stand'], rows: [{ line: 2, cells: ['1'] }] });
	}
});

test('files lie where the workbook says, however that is written', async () => {
	const { [sheetFile]: sheet, ...others } = unzipSync(files.workbook([['Gerät'], ['A']]));
	const relations = new TextDecoder().decode(others['xl/_rels/workbook.xml.rels']);
	const parts = Object.fromEntries(
		Object.entries(others).map(([name, part]) => [name.replace('xl/workbook', 'book/main'), part]),
	);
	const root =
		'<Relationships><Relationship Id="a" Type="x/officeDocument" Target="book/main.xml"/></Relationships>';
	const bytes = zipSync({
		...parts,
		'_rels/.rels': strToU8(root),
		'book/_rels/main.xml.rels': strToU8(
			relations
				.replace('"worksheets/sheet1.xml"', "'../other/./first.xml'")
				.replace('"styles.xml"', '"/xl/styles.xml"'),
		),
		'other/first.xml': sheet ?? new Uint8Array(),
	});
	expect(await cellsOf(bytes)).toEqual([['A']]);
});

test('rows come while the rest of the sheet is still packed', async () => {
	const many = '<row><c><v>1</v></c></row>'.repeat(20_000);
	const broken = workbookOfRows(`${many}<row><c><v>2</row>`);
	const { rows } = await openTable(broken, 'devices');
	let count = 0;
	const reading = (async () => {
		for await (const { cells } of rows) count += cells.length;
	})();
	expect(await problemOf(reading)).toBe('brokenExcel');
	expect(count).toBeGreaterThan(15_000);
});

test('a row that is formatted to its very end has no more columns for it, one that is full has', async () => {
	const at = (column: string) => `<row><c r="A2"><v>1</v></c><c r="${column}2" s="1"/></row>`;
	expect(await cellsOf(workbookOfRows(at('XFD')))).toEqual([['1']]);
	const far = '<row><c t="b"><v>1</v></c><c r="XFD2"><v>2</v></c></row>';
	expect((await cellsOf(workbookOfRows(far)))[0]?.length).toBe(501);
	const full = headers.replace('<c t="str">', '<c r="XFD1" t="str">');
	const wide = workbookWith({ [sheetFile]: sheetXml('').replace(headers, full) });
	expect(await problemOf(read(wide))).toBe('tooManyColumns');
});

test.each([
	['entities of its own', `<!DOCTYPE a [<!ENTITY b "bbb">]>${sheetXml('')}`],
	['an entity that nobody declared', sheetXml('<row><c t="str"><v>&b;</v></c></row>')],
	['tags that do not close', sheetXml('<row><c>')],
	['tags in tags without end', '<a>'.repeat(1000) + '</a>'.repeat(1000)],
	['rows that go back', sheetXml('<row r="5"/><row r="5"/>')],
	['a row that no sheet has', sheetXml('<row r="9999999"/>')],
	['a row that is no number', sheetXml('<row r="x"/>')],
	['cells that go back', sheetXml('<row><c r="B2"/><c r="A2"/></row>')],
	['a cell that is nowhere', sheetXml('<row><c r="7"/></row>')],
	['a text that there is not', sheetXml('<row><c t="s"><v>3</v></c></row>')],
	['a number that is none', sheetXml('<row><c><v>x</v></c></row>')],
	['a kind of cell that there is not', sheetXml('<row><c t="x"><v>1</v></c></row>')],
	['bytes', Uint8Array.from({ length: 1000 }, (_, at) => at % 256)],
] as const)('%s: the file is broken', async (_what, sheet) => {
	expect(await problemOf(read(workbookWith({ [sheetFile]: sheet })))).toBe('brokenExcel');
});
