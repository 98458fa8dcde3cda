/** Characters in a line of a field for texts, as wide as it gets. */
const perLine = 78;

/** As many rows as a text takes at the width of its field, and one to spare. */
export const rowsOf = (text: string): number =>
	text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / perLine)), 1);
