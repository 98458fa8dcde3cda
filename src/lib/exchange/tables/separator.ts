export const separators = [';', ',', '\t'] as const;
export type Separator = (typeof separators)[number];

/** The cells of a line, as far as they matter for counting: quoted separators do not. */
function cellsOf(line: string, separator: Separator): number {
	let count = 1;
	let isQuoted = false;
	let isAtStart = true;
	for (const sign of line) {
		// Anywhere else it is a sign like others: the inches of a display.
		if (sign === '"' && (isQuoted || isAtStart)) isQuoted = !isQuoted;
		else if (sign === separator && !isQuoted) count++;
		isAtStart = sign === separator;
	}
	return count;
}

/**
 * Guesses what stands between the cells: whatever gives most lines of the beginning the same number
 * of cells, and the most of them.
 */
export function guessSeparator(start: string): Separator {
	const lines = start
		.split(/\r\n|\n|\r/)
		.slice(0, 30)
		.filter((line) => line.trim() !== '');
	const score = (separator: Separator) => {
		const counts = lines.map((line) => cellsOf(line, separator));
		const widest = Math.max(0, ...counts);
		if (widest < 2) return 0;
		return counts.filter((count) => count === widest).length * Math.log2(widest);
	};
	return separators.reduce((best, one) => (score(one) > score(best) ? one : best), separators[0]);
}
