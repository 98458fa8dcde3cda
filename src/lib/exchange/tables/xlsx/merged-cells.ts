import type { TableRow } from '../kinds.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { piecesInZip } from './zip-entries.ts';

/** Cells of one column that people see as one. */
export interface MergedCells {
	/** Counts from 0. */
	readonly column: number;
	/** Lines of the sheet, both ends included. */
	readonly from: number;
	readonly to: number;
}

/** More than any list has; a file that says so is not kept in memory. */
const mostMerged = 100_000;

/**
 * The cells that a sheet has merged downwards, of a block its first column: there its text stands. What is merged across
 * columns alone is a title, and no value of each.
 *
 * @param name of the sheet's file in the workbook
 * @throws {UnreadableFile}
 */
export async function mergedCells(
	bytes: Uint8Array,
	name: string,
): Promise<readonly MergedCells[]> {
	const merged: MergedCells[] = [];
	let rest = '';
	for await (const piece of piecesInZip(bytes, name)) {
		const text = rest + piece;
		if (text.includes('mergeCell')) merged.push(...mergedIn(text));
		if (merged.length > mostMerged) throw new UnreadableFile('zipBomb');
		rest = unclosed(text);
	}
	return merged;
}

/** A tag that goes on in the next piece; such tags are short. */
function unclosed(text: string): string {
	const at = text.lastIndexOf('<');
	return at < 0 || text.length - at > 1000 || text.includes('>', at) ? '' : text.slice(at);
}

function mergedIn(text: string): readonly MergedCells[] {
	return [...text.matchAll(/<(?:\w+:)?mergeCell\s([^<>]*)>/g)].flatMap(([, attributes = '']) => {
		const [, column, from, to] =
			/\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/.exec(attributes) ?? [];
		if (column === undefined || from === to) return [];
		return [{ column: columnAt(column), from: Number(from), to: Number(to) }];
	});
}

/** "A" is 0, "AA" 26. */
const columnAt = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Says in each row what a cell that reaches down to it says: an office or an owner stands once beside all its devices. */
export async function* filledDown(
	rows: AsyncIterable<TableRow>,
	merged: readonly MergedCells[],
): AsyncGenerator<TableRow> {
	const begins = Map.groupBy(merged, ({ from }) => from);
	/** By column. */
	const open = new Map<number, { readonly text: string; readonly to: number }>();
	for await (const { line, cells } of rows) {
		for (const [column, { to }] of open) if (to < line) open.delete(column);
		// A row that says nothing else stays empty.
		const isEmpty = cells.every((cell) => cell === '');
		yield { line, cells: isEmpty || open.size === 0 ? cells : filledBy(open, cells) };
		for (const { column, to } of begins.get(line) ?? []) {
			open.set(column, { text: cells[column] ?? '', to });
		}
	}
}

function filledBy(
	open: ReadonlyMap<number, { readonly text: string }>,
	cells: readonly string[],
): readonly string[] {
	const length = Math.max(cells.length, ...[...open.keys()].map((column) => column + 1));
	return Array.from({ length }, (_, column) => cells[column] || (open.get(column)?.text ?? ''));
}
