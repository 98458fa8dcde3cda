import { readSheet } from 'read-excel-file/universal';
import { filledDown, mergedCells } from './merged-cells.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { measureZip, textInZip } from './zip-entries.ts';

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
 * One sheet of a workbook: what its cells show, formulas by their last result, and what is merged over several rows in
 * each of them. Without a wish the first that is not hidden.
 *
 * @throws {UnreadableFile}
 */
export async function readXlsx(bytes: Uint8Array, wanted: string | null): Promise<Workbook> {
	await measureZip(bytes, largestUnpacked);
	const visible = sheetsIn((await textInZip(bytes, 'xl/workbook.xml')) ?? '');
	const chosen = visible.find(({ name }) => name === wanted) ?? visible[0] ?? null;
	const sheets = visible.map(({ name }) => name);
	const sheet = chosen?.name ?? null;
	const rows = texts(await sheetOf(bytes, sheet));
	const file = await fileOf(bytes, chosen?.relation ?? null);
	if (file === null) return { sheets, sheet, rows };
	return { sheets, sheet, rows: filledDown(rows, await mergedCells(bytes, file)) };
}

const entities: Readonly<Record<string, string>> = {
	...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" },
};

interface Sheet {
	readonly name: string;
	/** By which the list of files names its own; `null`: not said. */
	readonly relation: string | null;
}

/** The visible ones. */
function sheetsIn(workbook: string): readonly Sheet[] {
	return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^<>]*)>/g)].flatMap(([, attributes = '']) => {
		const [, name] = /\bname="([^"]*)"/.exec(attributes) ?? [];
		const [, relation = null] = /\s\w+:id="([^"]*)"/.exec(attributes) ?? [];
		const isHidden = /\bstate="(?:hidden|veryHidden)"/.test(attributes);
		if (name === undefined || isHidden) return [];
		return [{ name: name.replace(/&\w+;/g, (entity) => entities[entity] ?? entity), relation }];
	});
}

/** The name of a sheet's file in the archive; `null`: the workbook does not say. */
async function fileOf(bytes: Uint8Array, relation: string | null): Promise<string | null> {
	const relations = (await textInZip(bytes, 'xl/_rels/workbook.xml.rels')) ?? '';
	for (const [, attributes = ''] of relations.matchAll(/<(?:\w+:)?Relationship\s([^<>]*)>/g)) {
		const [, id] = /\bId="([^"]*)"/.exec(attributes) ?? [];
		const [, target] = /\bTarget="([^"]*)"/.exec(attributes) ?? [];
		if (id !== relation || target === undefined) continue;
		return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
	}
	return null;
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
