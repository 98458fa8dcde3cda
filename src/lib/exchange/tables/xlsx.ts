import { readSheet } from 'read-excel-file/universal';
import { UnreadableFile } from './unreadable-file.ts';
import { textInZip, unpackedSize } from './zip-entries.ts';

/** About 50,000 rows of fourteen columns; beyond that CSV is read piece by piece. */
const largestUnpacked = 64_000_000;

/** A sheet of a workbook, its rows still to be read. */
interface Workbook {
	/** Names of the sheets that people see, in their order. */
	readonly sheets: readonly string[];
	/** The one that is read. */
	readonly sheet: string | null;
	readonly rows: Iterable<readonly string[]>;
}

/**
 * One sheet of a workbook: what its cells show, formulas by their last result. Without a wish the first that is not
 * hidden.
 *
 * @throws {UnreadableFile}
 */
export async function readXlsx(bytes: Uint8Array, wanted: string | null): Promise<Workbook> {
	if (unpackedSize(bytes) > largestUnpacked) throw new UnreadableFile('zipBomb');
	const sheets = sheetsIn((await textInZip(bytes, 'xl/workbook.xml')) ?? '');
	const sheet = sheets.find((name) => name === wanted) ?? sheets[0] ?? null;
	return { sheets, sheet, rows: texts(await sheetOf(bytes, sheet)) };
}

const entities: Readonly<Record<string, string>> = {
	...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" },
};

/** The visible ones by name. */
function sheetsIn(workbook: string): readonly string[] {
	return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
		const [, name] = /\bname="([^"]*)"/.exec(attributes) ?? [];
		const isHidden = /\bstate="(?:hidden|veryHidden)"/.test(attributes);
		if (name === undefined || isHidden) return [];
		return [name.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)];
	});
}

/** Row by row, and each given up once it is read: a large sheet is not held twice. */
function* texts(rows: unknown[][]): Generator<readonly string[]> {
	for (const [at, row] of rows.entries()) {
		rows[at] = [];
		yield row.map(cellText);
	}
}

async function sheetOf(bytes: Uint8Array, sheet: string | null) {
	try {
		const { buffer } = new Uint8Array(bytes);
		return await (sheet === null ? readSheet(buffer) : readSheet(buffer, sheet));
	} catch {
		throw new UnreadableFile('brokenExcel');
	}
}

/** Days without an hour as ISO dates, moments as ISO text without a zone: Excel knows none. */
function cellText(cell: unknown): string {
	if (cell === null || cell === undefined) return '';
	if (!(cell instanceof Date)) return String(cell);
	if (Number.isNaN(cell.getTime())) return '';
	const [day = '', time = ''] = cell.toISOString().split('T');
	return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
