/**
 * Whether a spreadsheet may take a text for a formula, by how it begins: also by the full-width and small forms of
 * the signs, which some read as the plain ones. An apostrophe in front is one that we, or they, have put there.
 */
export const isLikeFormula = (text: string): boolean =>
	/^'?[=+\-@\t\r\n\u2212]/.test(text.slice(0, 8).normalize('NFKC'));
