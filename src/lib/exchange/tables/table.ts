import { readCsv } from './csv.ts';
import { beginning, decoded, guessEncoding } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import { knownHeaders } from './guess-columns.ts';
import { headersByContent } from './headless.ts';
import { readJson } from './json-tables.ts';
import type { TableKind, TableRow } from './kinds.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { guessSeparator } from './separator.ts';
import type { Separator } from './separator.ts';
import { readXlsx } from './xlsx/workbook.ts';

/** What a person may say of how a file is to be read; what they do not say is guessed. */
export interface ReadOptions {
	readonly encoding?: Encoding | null;
	readonly separator?: Separator | null;
	/** Of a workbook, by its name. */
	readonly sheet?: string | null;
}

export interface Table {
	readonly format: 'csv' | 'xlsx' | 'json';
	/** `null` where the format settles it. */
	readonly encoding: Encoding | null;
	readonly separator: Separator | null;
	/** Of a workbook: the sheets to choose from, and the one that is read. */
	readonly sheets: readonly string[];
	readonly sheet: string | null;
	readonly headers: readonly string[];
	/** Without the headers and what stands above them, and without empty rows. */
	readonly rows: AsyncIterable<TableRow>;
}

/** Past these it is no list of people or devices any more. */
const mostColumns = 500;
const mostRows = 200_000;
/** Lists in spreadsheets begin with a title; the headers stand somewhere in the first rows. */
const rowsToSearch = 10;

/**
 * Opens a file as a table.
 *
 * @throws {UnreadableFile} here, or while its rows are read
 */
export async function openTable(
	bytes: Uint8Array,
	kind: TableKind,
	options: ReadOptions = {},
): Promise<Table> {
	if (bytes.length === 0) throw new UnreadableFile('empty');
	refuseKnown(bytes);
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
		const { rows, ...which } = await readXlsx(bytes, options.sheet ?? null, mostColumns + 1);
		const how = { format: 'xlsx', encoding: null, separator: null, ...which } as const;
		return withHeaders(how, rows, kind);
	}
	const encoding = options.encoding ?? guessEncoding(bytes);
	const start = beginning(bytes, encoding);
	if (/^\uFEFF?\s*[[{]/.test(start)) {
		const { headers, rows } = readJson([...decoded(bytes, encoding)].join(''));
		const how = { format: 'json', encoding, separator: null, sheets: [], sheet: null } as const;
		return { ...how, headers, rows: inTurn(numbered(rows)) };
	}
	const separator = options.separator ?? guessSeparator(start);
	const rows = readCsv(bytes, encoding, separator);
	const how = { format: 'csv', encoding, separator, sheets: [], sheet: null } as const;
	return withHeaders(how, rows, kind);
}

function refuseKnown(bytes: Uint8Array): void {
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableFile('oldExcel');
	if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableFile('pdf');
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
	start.every((byte, at) => bytes[at] === byte);

function* numbered(rows: Iterable<readonly string[]>): Generator<TableRow> {
	let line = 0;
	for (const cells of rows) yield { line: ++line, cells };
}

const isEmpty = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');

async function withHeaders(
	how: Omit<Table, 'headers' | 'rows'>,
	rows: Iterable<TableRow> | AsyncIterable<TableRow>,
	kind: TableKind,
): Promise<Table> {
	const all = inTurn(rows);
	const first: TableRow[] = [];
	while (first.length < rowsToSearch) {
		const { value, done } = await all.next();
		if (done) break;
		if (!isEmpty(value)) first.push(value);
	}
	const made = headersByContent(kind, first);
	if (made !== null) return { ...how, headers: made, rows: rest(first, all, made) };
	const at = headersAt(first, kind);
	const headers = (first[at]?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim());
	if (headers.filter(Boolean).length === 0) throw new UnreadableFile('empty');
	if (headers.length > mostColumns) throw new UnreadableFile('tooManyColumns');
	return { ...how, headers, rows: rest(first.slice(at + 1), all, headers) };
}

/** The row with most headers we know; of equal ones the first with more than one cell. */
function headersAt(rows: readonly TableRow[], kind: TableKind): number {
	const known = rows.map(({ cells }) => knownHeaders(kind, cells));
	const most = Math.max(0, ...known);
	if (most > 0) return known.indexOf(most);
	const wide = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim()).length > 1);
	return Math.max(0, wide);
}

async function* inTurn(
	rows: Iterable<TableRow> | AsyncIterable<TableRow>,
): AsyncGenerator<TableRow, void> {
	yield* rows;
}

async function* rest(
	first: readonly TableRow[],
	others: AsyncIterable<TableRow>,
	headers: readonly string[],
): AsyncGenerator<TableRow, void> {
	// Printed lists repeat their headers on every page.
	const isRepeated = ({ cells }: TableRow) =>
		headers.every((header, at) => (cells[at] ?? '').replace(/\s+/g, ' ').trim() === header);
	for (const row of first) if (!isRepeated(row)) yield row;
	let count = first.length;
	for await (const row of others) {
		if (isEmpty(row) || isRepeated(row)) continue;
		if (++count > mostRows) throw new UnreadableFile('tooManyRows', row.line);
		yield row;
	}
}
