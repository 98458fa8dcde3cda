import { Collection } from './collection.ts';
import type { RejectedEntry } from './collection.ts';
import { isOtherObject, isRecord } from './objects.ts';
import { readPage } from './page.ts';

export interface ReadFile {
	readonly collection: Collection;
	readonly rejected: readonly RejectedEntry[];
}

const mostRejected = 200;

/**
 * The objects of a file: one object, a page of a list, an array of objects, or a bundle
 * `{ objects: […] }` or `{ any: [pages or objects], … }` as people gather it from a server.
 */
export function readFile(json: unknown, name: string): ReadFile {
	const collection = new Collection();
	const rejected: RejectedEntry[] = [];
	const entries = entriesOf(json, 3);
	for (const [index, entry] of entries.entries()) {
		if (collection.add(entry) !== null || isOtherObject(entry)) continue;
		if (rejected.length >= mostRejected) continue;
		const isNamed = isRecord(entry) && typeof entry.id === 'string' && entry.id !== '';
		const reason = !isRecord(entry) ? 'notAnObject' : isNamed ? 'unknownType' : 'withoutId';
		rejected.push({ list: name, page: 1, entry: index + 1, reason });
	}
	return { collection, rejected };
}

/** @param depth how many layers of gathering are looked through */
function entriesOf(json: unknown, depth: number): readonly unknown[] {
	if (depth > 0) {
		const page = readPage(json);
		if (page)
			return page.entries.flatMap((entry) =>
				isList(entry) ? entriesOf(entry, depth - 1) : [entry],
			);
		if (isRecord(json) && json.id === undefined && json.type === undefined) {
			const lists = Object.values(json).filter(isList);
			if (lists.length > 0) return lists.flatMap((list) => entriesOf(list, depth - 1));
		}
	}
	return [json];
}

const isList = (value: unknown) => readPage(value) !== null;
