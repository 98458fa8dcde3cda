import { parseVersion } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import { isDay } from '../../calendar/day.ts';

/** One line of a table, asked by the names of its columns. */
export interface Line<Column extends string> {
	/** `null` where nothing stands. */
	readonly text: (column: Column) => string | null;
	readonly needed: (column: Column) => string;
	readonly release: (column: Column) => Version | null;
	readonly neededRelease: (column: Column) => Version;
	readonly day: (column: Column) => string | null;
	readonly oneOf: <const Code extends string>(column: Column, codes: readonly Code[]) => Code;
	/** What stands there, separated by spaces. */
	readonly list: (column: Column) => readonly string[];
}

/**
 * Reads a table as people write one: a line an entry, columns between bars, "-" for nothing.
 * The first line names the columns.
 *
 * @throws {Error} naming the table, the line and what was expected
 */
export function table<Column extends string>(
	name: string,
	columns: readonly Column[],
	written: string,
): readonly Line<Column>[] {
	const [head = '', ...lines] = written.trim().split('\n');
	if (cells(head).join('|') !== columns.join('|'))
		throw new Error(`${name}: expected the columns ${columns.join(' | ')}, found ${head}`);
	return lines.map((line) => lineOf(name, columns, line));
}

const cells = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim());

function lineOf<Column extends string>(
	name: string,
	columns: readonly Column[],
	line: string,
): Line<Column> {
	const found = cells(line);
	const fail = (expected: string): never => {
		throw new Error(`${name}, line "${line.trim()}": expected ${expected}`);
	};
	if (found.length !== columns.length) fail(`${columns.length} columns, found ${found.length}`);

	const text = (column: Column): string | null => {
		const cell = found[columns.indexOf(column)];
		return cell === undefined || cell === '-' ? null : cell;
	};
	const needed = (column: Column): string => text(column) ?? fail(`something under ${column}`);
	const release = (column: Column): Version | null => {
		const cell = text(column);
		if (cell === null) return null;
		return parseVersion(cell) ?? fail(`a version such as 14.5 under ${column}`);
	};
	return {
		text,
		needed,
		release,
		neededRelease: (column) => release(column) ?? fail(`a version under ${column}`),
		day: (column) => {
			const cell = text(column);
			if (cell === null || isDay(cell)) return cell;
			return fail(`a day such as 2026-11-23 under ${column}`);
		},
		oneOf: (column, codes) => {
			const cell = needed(column);
			return codes.find((code) => code === cell) ?? fail(`one of ${codes.join(', ')}`);
		},
		list: (column) => text(column)?.split(' ') ?? [],
	};
}
