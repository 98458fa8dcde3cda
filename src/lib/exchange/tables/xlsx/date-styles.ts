import { foundInXml } from './xml.ts';

/** Formats that every program knows by number, and which of them show a day or an hour (ECMA-376-1, 18.8.30). */
const datesByNumber = [
	[14, 22],
	[27, 36],
	[45, 47],
	[50, 58],
	[71, 81],
] as const;
const isDateByNumber = (format: number): boolean =>
	datesByNumber.some(([from, to]) => format >= from && format <= to);

/** Whether a number written so is a day or an hour: "dd/mm/yyyy", but not "0.00" or `0 "days"`. */
export function isDateFormat(code: string): boolean {
	const plain = code
		// What is shown as it stands, filled up with, or left as wide as.
		.replace(/"[^"]*"|[\\_*]./g, ' ')
		// "[h]" are hours beyond 24; other brackets hold colours, languages and conditions.
		.replace(/\[([^[\]]*)\]/g, (_, inside: string) => (/^[hms]+$/i.test(inside) ? inside : ''))
		.replace(/s[.,]0+/gi, 's');
	return plain.split(';').some((part) => /[dmyhs]/i.test(part) && !/[0#?]|general/i.test(part));
}

/**
 * Which styles, by their number, show a day or an hour.
 *
 * @throws {UnreadableFile}
 */
export async function dateStyles(pieces: AsyncIterable<string>): Promise<readonly boolean[]> {
	const named = new Map<number, boolean>();
	const formats = { cellStyleXfs: new Array<number | null>(), cellXfs: new Array<number | null>() };
	const bases: number[] = [];
	let list = '';
	const found = foundInXml(pieces, () => ({
		open(name, { numFmtId, formatCode, xfId }) {
			if (name === 'numFmts' || name in formats) list = name;
			else if (name === 'numFmt' && list === 'numFmts') {
				named.set(Number(numFmtId), isDateFormat(formatCode ?? ''));
			} else if (name === 'xf' && (list === 'cellStyleXfs' || list === 'cellXfs')) {
				formats[list].push(numFmtId === undefined ? null : Number(numFmtId));
				if (list === 'cellXfs') bases.push(Number(xfId ?? 0));
			}
		},
		close(name) {
			if (name === list) list = '';
		},
	}));
	await Array.fromAsync(found);
	return formats.cellXfs.map((own, at) => {
		const format = own ?? formats.cellStyleXfs[bases[at] ?? 0] ?? 0;
		return named.get(format) ?? isDateByNumber(format);
	});
}
