import { foldedName, nameKey } from '../../council/names.ts';

const plain = (text: string) =>
	nameKey(text)
		.normalize('NFKD')
		.replace(/[\p{M}']/gu, '')
		.replaceAll('ß', 'ss');

/**
 * The records whose text holds every word that was typed; case, accents and apostrophes do not
 * count, and "Jürgen" is found as "Jurgen" and as "Juergen".
 */
export function matching<Found>(
	records: readonly Found[],
	query: string,
	textOf: (record: Found) => readonly string[],
): readonly Found[] {
	const words = searchedWords(query);
	if (words.length === 0) return records;
	return records.filter((record) => holdsAll(searchable(textOf(record)), words));
}

/** No name has more. */
const longestQuery = 200;

/** What somebody looks for: each word, in either writing. */
export type SearchedWord = readonly string[];
export const searchedWords = (query: string): readonly SearchedWord[] =>
	plain(query.slice(0, longestQuery))
		.split(/\s+/)
		.filter(Boolean)
		.map((word) => [word, foldedName(word)].filter(Boolean));

/** Texts in one line, as `holdsAll` looks through it. */
export const searchable = (texts: readonly string[]): string =>
	[plain(texts.join(' ')).replace(/\s+/g, ' '), ...texts.map(foldedName)].join('|');

/** @param text of `searchable` */
export const holdsAll = (text: string, words: readonly SearchedWord[]): boolean =>
	words.every((word) => word.some((one) => text.includes(one)));
