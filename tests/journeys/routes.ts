import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';

/**
 * Every page of the product as its address with parameters, "/people/[id]", read from the routes,
 * so that a page somebody adds tomorrow is looked at too.
 */
export function pageRoutes(): string[] {
	const pages = globSync('**/+page.svelte', { cwd: 'src/routes' });
	return pages.map((file) => addressOf(dirname(file))).sort();
}

/** @returns the address of a folder of routes: groups do not stand in it */
export const addressOf = (folder: string) =>
	'/' +
	folder
		.split('/')
		.filter((part) => part !== '.' && !part.startsWith('('))
		.join('/');

/** @returns the route a path belongs to: of several the one with the fewest parameters */
export function routeOf(path: string, routes: readonly string[]): string | undefined {
	return routes
		.filter((route) => pattern(route).test(path))
		.toSorted((a, b) => a.split('[').length - b.split('[').length)[0];
}

const pattern = (route: string) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}/?$`);

/**
 * Follows the links from one page on, as somebody clicking would. Links stand in what the server
 * sends, so that the pages need not be drawn for it.
 *
 * @returns for each route found the first address of it
 */
export async function findPages(
	page: Page,
	start: string,
	routes: readonly string[],
): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const waiting = [start];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const route = routeOf(path, routes);
		if (route === undefined || found.has(route)) continue;
		found.set(route, path);
		const answer = await page.request.get(path);
		const base = new URL(answer.url());
		for (const [, href = ''] of (await answer.text()).matchAll(/<a\b[^>]*? href="([^"]+)"/g)) {
			const address = URL.canParse(href, base) ? new URL(href, base) : null;
			if (address?.origin === base.origin) waiting.push(address.pathname);
		}
	}
	return found;
}
