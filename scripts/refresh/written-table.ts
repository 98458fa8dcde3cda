/**
 * The text of a file of `src/lib/catalogue/ceilings`, as table.ts reads it: bars below each other.
 *
 * @param rows `null` where nothing stands
 */
export function writtenTable(
	columns: readonly string[],
	rows: readonly (readonly (string | null)[])[],
): string {
	const lines = [columns, ...rows.map((row) => row.map((cell) => cell ?? '-'))];
	const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
	const padded = lines.map((line) =>
		line
			.map((cell, i) => cell.padEnd(widths[i] ?? 0))
			.join(' | ')
			.trimEnd(),
	);
	return `export default \`\n${padded.join('\n')}\n\`;\n`;
}
