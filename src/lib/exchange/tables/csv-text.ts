import { isLikeFormula } from './formula.ts';

/**
 * A cell as spreadsheets show it and never calculate it: what begins like a formula gets an
 * apostrophe, which imports take off again.
 */
function safeCell(text: string): string {
	const plain = isLikeFormula(text) ? `'${text}` : text;
	return /[";\r\n]|^\s|\s$/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A table as German spreadsheets open it: semicolons, UTF-8 with its mark, lines ended as on Windows. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
	'\uFEFF' + rows.map((row) => row.map(safeCell).join(';') + '\r\n').join('');
