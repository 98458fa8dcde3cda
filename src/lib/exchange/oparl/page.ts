import * as v from 'valibot';
import { isRecord, keep } from './objects.ts';
import type { Kind } from './objects.ts';

/** One page of a list. */
export interface Page {
	readonly entries: readonly unknown[];
	/** Address of the page after it, as the server writes it; `null`: the last. */
	readonly next: string | null;
	/** How many pages the server says there are; `null`: not said. */
	readonly pages: number | null;
}

const Links = v.fallback(v.looseObject({ next: v.fallback(v.nullable(v.string()), null) }), {
	next: null,
});
const Count = v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null);

/**
 * Reads a page. A bare array, as one build of SD.NET sends it, is a list of a single page, and so is an
 * object of the kind that the list should hold.
 *
 * @returns `null` where it is no list at all
 */
export function readPage(json: unknown, kind: Kind | null = null): Page | null {
	if (Array.isArray(json)) return { entries: json, next: null, pages: 1 };
	const isAlone = kind !== null && isRecord(json) && !Array.isArray(json.data);
	if (isAlone && keep(json, kind)?.kind === kind) return { entries: [json], next: null, pages: 1 };
	if (!isRecord(json) || !Array.isArray(json.data)) return null;
	const { next } = v.parse(Links, json.links);
	const pagination = isRecord(json.pagination) ? json.pagination : {};
	return {
		entries: json.data,
		next: next?.trim() || null,
		pages: v.parse(Count, pagination.totalPages ?? null),
	};
}
