import { readSheet } from 'read-excel-file/universal';
import { UnreadableFile } from './unreadable-file.ts';
import { unpackedSize } from './zip-size.ts';

/** About 50,000 rows of fourteen columns; beyond that CSV is read piece by piece. */
const largestUnpacked = 64_000_000;

/**
 * The first sheet of a workbook: what its cells show, formulas by their last result.
 *
 * @throws {UnreadableFile}
 */
export async function readXlsx(bytes: Uint8Array): Promise<Iterable<readonly string[]>> {
	if (unpackedSize(bytes) > largestUnpacked) throw new UnreadableFile('zipBomb');
	return texts(await sheetOf(bytes));
}

/** Row by row, and each given up once it is read: a large sheet is not held twice. */
function* texts(rows: unknown[][]): Generator<readonly string[]> {
	for (const [at, row] of rows.entries()) {
		rows[at] = [];
		yield row.map(cellText);
	}
}

async function sheetOf(bytes: Uint8Array) {
	try {
		return await readSheet(new Uint8Array(bytes).buffer);
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
