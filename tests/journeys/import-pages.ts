import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from './app.ts';

/** What somebody does on the pages of imports, as a program does it. */

export const oparlPath = '/imports/oparl';

/** The value of a hidden field of a page; empty: there is none. */
export const hidden = (html: string, name: string): string =>
	new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Whether a page of an import says that somebody works on it. */
export const isAtWork = (html: string): boolean => html.includes('http-equiv="refresh"');

/** Brings a list of devices as a browser's form does. */
export function upload(
	visitor: Visitor,
	origin: string,
	bytes: Uint8Array,
	name = 'liste.csv',
): Promise<Response> {
	const form = new FormData();
	form.set('fileDay', '2026-11-20');
	form.set('file', new File([Uint8Array.from(bytes)], name));
	return visitor.ask('/imports/new', {
		method: 'POST',
		body: form,
		headers: { origin, accept: 'text/html' },
	});
}

/** The path that an answer leads to. */
export const leadsTo = (response: Response): string =>
	new URL(response.headers.get('location') ?? '/', 'http://localhost').pathname;

/** The fields of the mapping form. @param fields of the columns, in their order */
export const columnValues = (fields: readonly string[]): Record<string, string> => ({
	profile: '',
	...Object.fromEntries(fields.map((field, at) => [`column${at}`, field])),
});

/**
 * Asks for a page until it is as it should be.
 *
 * @throws {Error} after `patience` milliseconds, with what the page said
 */
export async function pageOnce(
	visitor: Visitor,
	path: string,
	isRight: (html: string) => boolean,
	{ patience = 120_000, everyMs = 300 } = {},
): Promise<string> {
	const giveUp = performance.now() + patience;
	for (;;) {
		const html = await (await visitor.ask(path)).text();
		if (isRight(html)) return html;
		if (performance.now() > giveUp) throw new Error(`${path} did not go on: ${textOf(html)}`);
		await pause(everyMs);
	}
}

/** The beginning of what a page says. */
export const textOf = (html: string): string =>
	html
		.replace(/<(script|style|head).*?<\/\1>/gs, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&nbsp;|\s+/g, ' ')
		.slice(0, 1500);
