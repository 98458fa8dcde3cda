import { UnreadableFile } from '../unreadable-file.ts';
import { shownText } from './texts.ts';

/** What cells mean by numbers. */
export interface CellMeanings {
	readonly texts: readonly string[];
	/** By style: whether a number is a day or an hour. */
	readonly isDate: readonly boolean[];
	readonly from1904: boolean;
}

const unreadable = (): never => {
	throw new UnreadableFile('brokenExcel');
};

type CellReader = (written: string, style: number, meanings: CellMeanings) => string;

/** By the type of a cell (ECMA-376-1, 18.18.11). Nothing is calculated: of a formula it is the last result. */
const readers: Readonly<Record<string, CellReader>> = {
	s: (written, _style, { texts }) => texts[Number(written)] ?? unreadable(),
	str: shownText,
	inlineStr: shownText,
	b: (written) => (['1', 'true'].includes(written) ? 'true' : 'false'),
	// An error says nothing.
	e: () => '',
	d: dayText,
	n: numberText,
};

/**
 * What a cell shows: days without an hour as ISO dates, moments as ISO text without a zone, for Excel knows none.
 *
 * @throws {UnreadableFile} `brokenExcel`
 */
export function cellText(
	type: string,
	style: number,
	written: string,
	meanings: CellMeanings,
): string {
	const read = readers[type] ?? unreadable();
	return written === '' ? '' : read(written, style, meanings);
}

/** Written as a date in words of ISO 8601, which few programs do. */
function dayText(written: string): string {
	const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(written) || !written.includes('T');
	return moment(new Date(hasZone ? written : `${written}Z`)) || written;
}

const msPerDay = 86_400_000;
/** 1 January 1970, in days as Excel counts them. */
const firstDay = 25_569;
const daysUntil1904 = 1462;

function numberText(written: string, style: number, { isDate, from1904 }: CellMeanings): string {
	const value = Number(written);
	if (Number.isNaN(value)) return unreadable();
	if (isDate[style] !== true) return String(value);
	const days = value + (from1904 ? daysUntil1904 : 0) - firstDay;
	return moment(new Date(Math.round(days * msPerDay)));
}

function moment(date: Date): string {
	if (Number.isNaN(date.getTime())) return '';
	const [day = '', time = ''] = date.toISOString().split('T');
	return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
