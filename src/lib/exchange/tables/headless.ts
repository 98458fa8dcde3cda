import { namePartsOf } from '../../council/name-parts.ts';
import { officeKindOf } from '../office-kinds.ts';
import { committeeKind, roleInSeat } from '../oparl/guesses.ts';
import { dayWritten } from './days.ts';
import { knownHeaders } from './guess-columns.ts';
import type { TableKind, TableRow } from './kinds.ts';

const isAddress = (cell: string) => /^[^\s@<>]+@[^\s@<>][^\s@<>.]*\.[^\s@<>]+$/.test(cell);
const isDayWritten = (cell: string) => dayWritten(cell) !== null;
const isNamed = (cell: string) => /<[^\s@<>]+@[^\s@<>]+>$/.test(cell);

/** What a column holds, told by its cells; the first that fits most of them. */
const contents: readonly (readonly [header: string, holds: (cell: string) => boolean])[] = [
	['E-Mail', isAddress],
	['Name', isNamed],
	['Von', isDayWritten],
	['Bis', isDayWritten],
	['Telefon', (cell) => /^[+0][\d\s/().-]{5,}$/.test(cell)],
	['Stimmrecht', (cell) => /^(?:(?:mit|ohne) stimm\w*|stimmberechtigt|ja|nein)$/i.test(cell)],
	['Gremium', (cell) => committeeKind(cell).from !== ''],
	['Funktion', (cell) => roleInSeat(cell).from !== ''],
	['Fraktion', (cell) => officeKindOf(cell) !== 'department'],
	['Name', isWholeName],
];

function isWholeName(cell: string): boolean {
	const { givenName, familyName } = namePartsOf(cell);
	return givenName !== '' && familyName !== '' && !/[\d@]/.test(cell) && cell.length < 80;
}

/**
 * Headers for a list of people that somebody wrote without any, as one pastes it from a mail.
 *
 * @param rows the first of the table
 * @returns `null`: it has headers, or nothing in it is somebody's name or address
 */
export function headersByContent(
	kind: TableKind,
	rows: readonly TableRow[],
): readonly string[] | null {
	if (kind === 'devices' || rows.some(({ cells }) => knownHeaders(kind, cells) > 0)) return null;
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const taken = new Set<string>();
	const headers = Array.from({ length: width }, (_, at) => {
		const cells = rows.map((row) => row.cells[at]?.trim() ?? '').filter(Boolean);
		const [header = ''] =
			contents.find(
				([name, holds]) => !taken.has(name) && isMost(cells.filter(holds).length, cells.length),
			) ?? [];
		taken.add(header);
		return header;
	});
	const [first] = rows;
	const isSomebody = first?.cells.some((cell) => {
		const text = cell.trim();
		return isAddress(text) || isNamed(text) || isWholeName(text);
	});
	return taken.has('Name') && isSomebody ? headers : null;
}

const isMost = (some: number, all: number): boolean => all > 0 && some * 2 > all;
