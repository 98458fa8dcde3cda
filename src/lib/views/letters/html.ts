import type { Locale } from '../../paraglide/runtime.js';

/**
 * A letter for programs that show HTML: the same words in the same lines, and its addresses to tap. Nothing is
 * loaded from anywhere.
 */
export function htmlOf(text: string, locale: Locale): string {
	const paragraphs = text
		.replaceAll('\r\n', '\n')
		.split(/\n{2,}/)
		.map((paragraph) => `<p>${paragraph.split('\n').map(lineOf).join('<br>\n')}</p>`);
	return [
		`<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"></head>`,
		'<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em">',
		...paragraphs,
		'</body></html>\n',
	].join('\n');
}

/** A line that is an address alone is a link. */
const lineOf = (line: string): string =>
	/^https?:\/\/\S+$/.test(line)
		? `<a href="${escaped(line)}" style="overflow-wrap:anywhere">${escaped(line)}</a>`
		: escaped(line);

const escaped = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
