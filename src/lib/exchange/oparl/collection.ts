import * as v from 'valibot';
import { isPointer, isRecord, keep } from './objects.ts';
import type { Kept, Kind } from './objects.ts';
import { Reference, Text } from './values.ts';

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
	/** A copy within another object does not take the place of the object itself. */
	put(kept: Kept): void {
		if (kept.isWithin && this.has(kept.key)) return;
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
		// Seats have no other place in 1.0: they are as whole within others as alone.
		const isWithin = depth > 0 && kept.kind !== 'Membership' && kept.kind !== 'LegislativeTerm';
		this.put(isWithin ? { ...kept, isWithin } : kept);
		this.#addInside(value, kept, depth);
		return kept;
	}

	#addInside(value: Readonly<Record<string, unknown>>, { kind, id }: Kept, depth: number): void {
		const side = kind === 'Person' ? 'person' : 'organization';
		if (kind === 'Person' || kind === 'Organization') {
			// A membership within a person or an organization does not always say whose it is.
			this.#addWithin(value.membership, 'Membership', depth, (seat) => ({
				...{ id: v.parse(Text, seat.id) || idOfSeat(id, seat) },
				...seat,
				...(v.parse(Reference, seat[side]) === '' && { [side]: id }),
			}));
		}
		if (kind === 'Organization') {
			this.#addWithin(value.meeting, 'Meeting', depth, (meeting) => ({
				...meeting,
				organization: meeting.organization ?? [id],
			}));
		}
		if (kind === 'Membership') {
			this.#addWithin(value.person, 'Person', depth);
			this.#addWithin(value.organization, 'Organization', depth);
			this.#addWithin(value.onBehalfOf, 'Organization', depth);
		}
		if (kind === 'Meeting') this.#addWithin(value.organization, 'Organization', depth);
		if (kind === 'Body') {
			this.#addWithin(value.legislativeTerm, 'LegislativeTerm', depth, (term, number) => ({
				...term,
				id: v.parse(Text, term.id) || `${id}#term-${number}`,
			}));
		}
	}

	#addWithin(
		value: unknown,
		expected: Kind,
		depth: number,
		whole: (one: Readonly<Record<string, unknown>>, number: number) => object = (one) => one,
	): void {
		for (const [at, one] of [value].flat().entries()) {
			if (isRecord(one) && !isPointer(one)) this.add(whole(one, at + 1), expected, depth + 1);
		}
	}
}

/** Of a seat without one: by whose it is and what it says, so that it is the same the next time. */
const idOfSeat = (owner: string, seat: Readonly<Record<string, unknown>>): string => {
	const other = v.parse(Reference, seat.organization) || v.parse(Reference, seat.person);
	return [owner, other, v.parse(Text, seat.role), v.parse(Text, seat.startDate)].join('~');
};
