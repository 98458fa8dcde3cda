import type { TableRow } from '../kinds.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { dateStyles } from './date-styles.ts';
import { filledDown, mergedCells } from './merged-cells.ts';
import { contentsOf, partsOf } from './parts.ts';
import type { WorkbookPart, WorkbookSheet } from './parts.ts';
import { sheetRows } from './sheet-rows.ts';
import { sharedTexts } from './texts.ts';
import { measureZip, piecesInZip } from './zip-entries.ts';

/** About 200,000 rows of fourteen columns: what a list may have at most. */
const largestUnpacked = 256_000_000;

/** A sheet of a workbook, its rows still to be read. */
interface Workbook {
	/** Names of the sheets that people see, in their order. */
	readonly sheets: readonly string[];
	/** The one that is read. */
	readonly sheet: string;
	readonly rows: AsyncIterable<TableRow>;
}

/**
 * One sheet of a workbook: what its cells show, formulas by their last result, and what is merged over several rows in
 * each of them. Without a wish the first that is neither hidden nor empty. Its rows are read piece by piece.
 *
 * @param mostCells of a row
 * @throws {UnreadableFile} here, or while its rows are read
 */
export async function readXlsx(
	bytes: Uint8Array,
	wanted: string | null,
	mostCells: number,
): Promise<Workbook> {
	await measureZip(bytes, largestUnpacked);
	const whole = partOf(await partsOf(bytes, ''), 'officeDocument') ?? 'xl/workbook.xml';
	const parts = await partsOf(bytes, whole);
	const files = new Map(
		parts.flatMap(({ id, type, name }) => (type === 'worksheet' ? [[id, name]] : [])),
	);
	const contents = await contentsOf(bytes, whole);
	const tables = contents.sheets.filter(({ partId }) => files.has(partId));
	const visible = tables.filter(({ isHidden }) => !isHidden);
	const piecesOf = (type: string) => piecesInZip(bytes, partOf(parts, type) ?? '');
	const meanings = {
		texts: await sharedTexts(piecesOf('sharedStrings')),
		isDate: await dateStyles(piecesOf('styles')),
		from1904: contents.from1904,
	};
	const fileOf = ({ partId }: WorkbookSheet) => files.get(partId) ?? '';
	const rowsIn = (file: string) => sheetRows(piecesInZip(bytes, file), meanings, mostCells);
	const wish = visible.find(({ name }) => name === wanted);
	const filled = wish ? null : await firstWithCells(new Set(visible.map(fileOf)), rowsIn);
	const chosen =
		wish ?? visible.find((sheet) => fileOf(sheet) === filled) ?? visible[0] ?? tables[0];
	if (chosen === undefined) throw new UnreadableFile('brokenExcel');
	const file = fileOf(chosen);
	return {
		sheets: visible.map(({ name }) => name),
		sheet: chosen.name,
		rows: filledDown(rowsIn(file), await mergedCells(bytes, file)),
	};
}

/** So many sheets that are empty may stand before the list. */
const mostEmpty = 20;

async function firstWithCells(
	files: ReadonlySet<string>,
	rowsIn: (file: string) => AsyncIterable<TableRow>,
): Promise<string | null> {
	for (const file of [...files].slice(0, mostEmpty)) {
		for await (const { cells } of rowsIn(file)) if (cells.length > 0) return file;
	}
	return null;
}

const partOf = (parts: readonly WorkbookPart[], wanted: string): string | undefined =>
	parts.find(({ type }) => type === wanted)?.name;
