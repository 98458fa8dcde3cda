/** A header without its case, spaces, signs and accents: "E-Mail (dienstlich)" → "emaildienstlich". */
export function plainHeader(text: string): string {
	return text
		.toLowerCase()
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.replace(/[^a-z0-9]+/g, '');
}

/** What each column is called in a `ColumnMap`; no two are called the same. */
export function columnKeys(headers: readonly string[]): readonly string[] {
	const seen = new Map<string, number>();
	return headers.map((header, at) => {
		const plain = plainHeader(header) || `column${at + 1}`;
		const times = (seen.get(plain) ?? 0) + 1;
		seen.set(plain, times);
		return times === 1 ? plain : `${plain}#${times}`;
	});
}

/** The same for the same headers in any order: by it a saved mapping is found again. */
export const headersKey = (headers: readonly string[]): string =>
	columnKeys(headers).toSorted().join(' ');
