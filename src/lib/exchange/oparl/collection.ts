import * as v from 'valibot';
import { isRecord, keep } from './objects.ts';
import type { Kept, Kind } from './objects.ts';
import { Reference } from './values.ts';

/** What is put into a list and could not be read as one of our objects. */
export interface RejectedEntry {
	readonly list: string;
	/** Page of the list, from 1. */
	readonly page: number;
	/** Place on the page, from 1. */
	readonly entry: number;
	readonly reason: 'notAnObject' | 'withoutId' | 'unknownType';
}

/** A membership in a person in a list: objects do not stand deeper in each other. */
const deepest = 2;

/**
 * The objects of a walk or a file by their key. The same one twice is normal while lists move:
 * the copy that came last counts, so a later tombstone wins.
 */
export class Collection {
	readonly #objects = new Map<string, Kept>();

	get size(): number {
		return this.#objects.size;
	}
	get(key: string): Kept | undefined {
		return this.#objects.get(key);
	}
	has(key: string): boolean {
		return this.#objects.has(key);
	}
	all(): IterableIterator<Kept> {
		return this.#objects.values();
	}
	of(kind: Kind): Kept[] {
		return [...this.#objects.values()].filter((object) => object.kind === kind);
	}
	count(kind: Kind): number {
		let count = 0;
		for (const object of this.#objects.values()) if (object.kind === kind) count++;
		return count;
	}
	put(kept: Kept): void {
		// Deleted first, so that the order is that of the last copies.
		this.#objects.delete(kept.key);
		this.#objects.set(kept.key, kept);
	}

	/**
	 * Takes an object in, with the whole objects that stand within it.
	 *
	 * @param depth how many objects it stands within
	 * @returns what was kept of it; `null` where it is none of ours
	 */
	add(value: unknown, expected: Kind | null = null, depth = 0): Kept | null {
		const kept = depth > deepest ? null : keep(value, expected);
		if (kept === null || !isRecord(value)) return null;
		this.put(kept);
		if (kept.kind === 'Person' || kept.kind === 'Organization') this.#addSeats(value, kept, depth);
		if (kept.kind === 'Meeting') this.#addWithin(value.organization, 'Organization', depth);
		if (kept.kind === 'Body') this.#addWithin(value.legislativeTerm, 'LegislativeTerm', depth);
		return kept;
	}

	/** A membership within a person or an organization does not always say whose it is. */
	#addSeats(value: Readonly<Record<string, unknown>>, { kind, id }: Kept, depth: number): void {
		const side = kind === 'Person' ? 'person' : 'organization';
		for (const seat of [value.membership].flat()) {
			if (!isRecord(seat)) continue;
			const isSaid = v.parse(Reference, seat[side]) !== '';
			this.#addWithin(isSaid ? seat : { ...seat, [side]: id }, 'Membership', depth);
		}
	}

	#addWithin(value: unknown, expected: Kind, depth: number): void {
		for (const one of [value].flat()) {
			// An object that is only pointed at has an id and no more.
			if (isRecord(one) && Object.keys(one).some((name) => !['id', 'type'].includes(name))) {
				this.add(one, expected, depth + 1);
			}
		}
	}
}
