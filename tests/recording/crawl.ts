import { routeOf } from '../journeys/routes.ts';
import type { RecordedAnswer } from './answer.ts';
import { Bounds, visited } from './bounds.ts';
import { origin } from './council.ts';

/** One visitor in one language. */
export interface Crawler {
	ask(address: string): Promise<RecordedAnswer>;
	/** Is called for each answer, in the order of the addresses. */
	keep(address: string, answer: RecordedAnswer): void;
}

/** So many pages are asked for at a time. */
const width = 4;

/**
 * Follows the links from some addresses on, in the order in which they stand, level by level.
 *
 * @param within only addresses that begin so are followed
 * @returns for each route that opened the first address of it
 */
export async function crawl(
	crawler: Crawler,
	starts: readonly string[],
	within = '/',
): Promise<ReadonlyMap<string, string>> {
	const reached = new Map<string, string>();
	const bounds = new Bounds();
	let waiting = starts;
	while (waiting.length > 0) {
		const level = waiting.filter((address) => bounds.admit(address));
		const found: string[] = [];
		for (let at = 0; at < level.length; at += width) {
			const some = level.slice(at, at + width);
			const answers = await Promise.all(
				some.map(async (address) => ({ address, answer: await crawler.ask(address) })),
			);
			for (const { address, answer } of answers) {
				crawler.keep(address, answer);
				const route = routeOf(new URL(address, origin).pathname, visited);
				if (route && answer.response.ok && !reached.has(route)) reached.set(route, address);
				found.push(...linksOf(address, answer));
			}
		}
		waiting = found.filter((address) => address.startsWith(within));
	}
	return reached;
}

/** Paths, with what is asked of them, that a page of ours leads to on our own server. */
export function linksOf(address: string, { response, text }: RecordedAnswer): string[] {
	const hrefs = [...text.matchAll(/<a\b[^>]*? href="([^"]+)"/g)].map(([, href = '']) => href);
	const location = response.headers.get('location');
	const base = new URL(address, origin);
	return [...hrefs, ...(location ? [location] : [])].flatMap((href) => {
		const to = URL.parse(href.replaceAll('&amp;', '&'), base);
		return to?.origin === origin ? [to.pathname + to.search] : [];
	});
}
