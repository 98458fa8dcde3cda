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
	const words = plain(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return records;
	return records.filter((record) => {
		const texts = textOf(record);
		const text = plain(texts.join(' '));
		return words.every((word) => text.includes(word) || texts.some((one) => holds(one, word)));
	});
}

const holds = (text: string, word: string): boolean => {
	const folded = foldedName(word);
	return folded !== '' && foldedName(text).includes(folded);
};
