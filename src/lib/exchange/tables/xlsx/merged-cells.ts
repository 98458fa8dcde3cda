import { UnreadableFile } from '../unreadable-file.ts';
import { piecesInZip } from './zip-entries.ts';

/** Cells of one column that people see as one; rows and columns count from 0, both ends included. */
export interface MergedCells {
	readonly column: number;
	readonly from: number;
	readonly to: number;
}

/** More than any list has; a file that says so is not kept in memory. */
const mostMerged = 100_000;

/**
 * The cells that a sheet has merged downwards. What is merged across columns is a title, and no value of each.
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
		const [, column, from, to] = /\bref="([A-Z]{1,3})(\d{1,7}):\1(\d{1,7})"/.exec(attributes) ?? [];
		if (column === undefined || from === to) return [];
		return [{ column: columnAt(column), from: Number(from) - 1, to: Number(to) - 1 }];
	});
}

/** "A" is 0, "AA" 26. */
const columnAt = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Says in each row what a cell that reaches down to it says: an office or an owner stands once beside all its devices. */
export function* filledDown(
	rows: Iterable<readonly string[]>,
	merged: readonly MergedCells[],
): Generator<readonly string[]> {
	const begins = Map.groupBy(merged, ({ from }) => from);
	let open: readonly (MergedCells & { readonly text: string })[] = [];
	let at = 0;
	for (const cells of rows) {
		open = open.filter(({ to }) => to >= at);
		// A row that says nothing else stays empty.
		const filled = cells.every((cell) => cell === '') ? cells : filledBy(open, cells);
		const begun = begins.get(at) ?? [];
		open = [...open, ...begun.map((one) => ({ ...one, text: cells[one.column] ?? '' }))];
		yield filled;
		at++;
	}
}

function filledBy(
	open: readonly { readonly column: number; readonly text: string }[],
	cells: readonly string[],
): readonly string[] {
	if (open.length === 0) return cells;
	const texts = new Map(open.map(({ column, text }) => [column, text]));
	return cells.map((cell, column) => cell || (texts.get(column) ?? ''));
}
