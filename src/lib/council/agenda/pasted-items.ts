/** An item as somebody typed or pasted it, one in a line. */
export interface PastedItem {
	/** Empty: by where it stands. */
	readonly number: string;
	readonly title: string;
}

export interface PastedItems {
	readonly items: readonly PastedItem[];
	/** Lines that are headings of a list and no items, as they were typed. */
	readonly headings: readonly string[];
}

/** How many items are read at once, and how long a title may be: more than any agenda has. */
export const mostPasted = 200;
export const longestTitle = 500;

const heading =
	/^(?:tagesordnung|agenda|(?:nicht[- ]?)?öffentlich(?:er|e|es)? (?:teil|sitzung|tagesordnung)|(?:non-)?public (?:part|session|items))\s*:?$/iu;
const number = '\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?';
/** "3. Haushalt", "6.2) Haushalt", "4 - Haushalt", "5 Haushalt" */
const counted = new RegExp(
	`^(?<number>${number})(?:[.):]|\\s)\\s*(?:[-–]\\s)?(?<title>\\S.*)$`,
	'iu',
);
/** "TOP 4: Haushalt", "Ö 3.1 Haushalt", "N7 Haushalt": with one of these words it is a number, whatever follows. */
const marked = new RegExp(
	`^(?:top\\s*(?<number>${number})|(?<part>[ön]\\s?${number}))(?:[.):]|\\s)\\s*(?:[-–]\\s)?(?<title>\\S.*)$`,
	'iu',
);

/**
 * Reads a list of items. A number before a title counts where every line has one of its own ("1. Nachtrag zum
 * Haushalt" is a title, too); where they only count the lines, none is kept. Whether an item is public
 * stands in none of its words: that is asked.
 *
 * @param next the number that an item would get
 */
export function readPasted(text: string, next = 1): PastedItems {
	const lines = text
		.split(/\r\n|\r|\n/u)
		.map((line) => line.replace(/[\p{Cc}\s]+/gu, ' ').trim())
		.filter((line) => line !== '');
	const headings = lines.filter((line) => heading.test(line));
	const titles = lines.filter((line) => !heading.test(line));
	return { items: readLines(titles, next), headings };
}

function readLines(lines: readonly string[], next: number): readonly PastedItem[] {
	const read = lines.map((line) => ({ line, found: marked.exec(line) ?? counted.exec(line) }));
	const numbers = read.map(
		({ found }) => found?.groups?.['number'] ?? found?.groups?.['part'] ?? '',
	);
	const isList = new Set(numbers).size === lines.length && !numbers.includes('');
	const isMarked = read.some(({ line }) => marked.test(line));
	const isNext = numbers[0] === String(next);
	if (!isList || (lines.length === 1 && !isMarked && !isNext)) {
		return lines.map((title) => ({ number: '', title }));
	}
	const onlyCounts = numbers.every((number, index) => number === String(next + index));
	return read.map(({ line, found }, index) => ({
		number: onlyCounts ? '' : (numbers[index] ?? ''),
		title: found?.groups?.['title'] ?? line,
	}));
}
