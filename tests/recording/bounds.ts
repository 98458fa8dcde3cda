import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { addressOf, pageRoutes, routeOf } from '../journeys/routes.ts';
import { origin } from './council.ts';

export const pages = pageRoutes();
/** They answer something else than pages: tables, facts, health. */
const endpoints = globSync('**/+server.ts', { cwd: 'src/routes' }).map((file) =>
	addressOf(dirname(file)),
);
/** They would change the language in which the visit goes on, or end it. */
export const unvisited = new Set(['/language', '/sign-out']);
export const visited = [...pages, ...endpoints].filter((route) => !unvisited.has(route));

/** How many addresses of a route are recorded, and how many of a page with something asked of it. */
const most = { usually: 24, belongings: 5, variants: 12, alike: 2 };

/** Admits each address once, and of those that are alike a few. */
export class Bounds {
	readonly #seen = new Set<string>();
	readonly #counts = new Map<string, number>();

	admit(address: string): boolean {
		const { pathname, search } = new URL(address, origin);
		const route = routeOf(pathname, visited);
		if (route === undefined || this.#seen.has(address)) return false;
		this.#seen.add(address);
		if (search === '') {
			const many = /^\/(people|devices)\/\[/.test(route);
			return this.#isBelow(route, many ? most.belongings : most.usually);
		}
		const alike = `${pathname}${search.replace(/[0-9a-f-]{36}/g, 'id')}`;
		return this.#isBelow(alike, most.alike) && this.#isBelow(`${pathname}?`, most.variants);
	}

	#isBelow(key: string, limit: number): boolean {
		const count = (this.#counts.get(key) ?? 0) + 1;
		this.#counts.set(key, count);
		return count <= limit;
	}
}
