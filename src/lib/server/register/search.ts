const plain = (text: string) =>
	text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

/** The records whose text holds every word that was typed; case and accents do not count. */
export function matching<Found>(
	records: readonly Found[],
	query: string,
	textOf: (record: Found) => readonly string[],
): readonly Found[] {
	const words = plain(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return records;
	return records.filter((record) => {
		const text = plain(textOf(record).join(' '));
		return words.every((word) => text.includes(word));
	});
}
