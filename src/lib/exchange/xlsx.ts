import { readSheet } from 'read-excel-file/universal';
import { UnreadableFile } from './problem.ts';
import { unpackedSize } from './zip-size.ts';

/** About 50,000 rows of fourteen columns; beyond that CSV is read piece by piece. */
const largestUnpacked = 64_000_000;

/**
 * The first sheet of a workbook: what its cells show, formulas by their last result.
 *
 * @throws {UnreadableFile}
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
	if (unpackedSize(bytes) > largestUnpacked) throw new UnreadableFile('zipBomb');
	const rows = await sheetOf(bytes);
	return rows.map((row) => row.map(cellText));
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
