/**
 * A list that somebody has pasted, as the text of a table: addresses as mail programs copy them, "Ada Lerche
 * <a.lerche@…>; Uwe Specht <…>", become lines.
 */
export function pastedTable(text: string): string {
	const lines = text.trim().replace(/>\s*[;,]\s*(?=\S)/g, '>\n');
	return `${lines}\n`;
}
