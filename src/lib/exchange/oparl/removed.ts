import { dayOf } from '../../calendar/wall-clock.ts';
import type { Collection } from './collection.ts';
import type { RemovedObject } from './drafts.ts';
import { wholeKey } from './seats.ts';

/**
 * Tombstones: the object was deleted, or is not published any more.
 *
 * @param known keys that something of ours was made of
 */
export function removedOf(collection: Collection, known: ReadonlySet<string>): RemovedObject[] {
	const removed = [...collection.all()]
		.filter(({ isDeleted }) => isDeleted)
		.map(({ key, modified }) => ({
			key,
			since: modified === null ? null : dayOf(new Date(modified).toISOString()),
		}));
	const byKey = new Map(removed.map((one) => [one.key, one]));
	// With a membership go all pieces that were made of it.
	const pieces = [...known].filter((key) => wholeKey(key) !== key);
	return [
		...removed,
		...pieces.flatMap((key) => {
			const whole = byKey.get(wholeKey(key));
			return whole ? [{ ...whole, key }] : [];
		}),
	];
}
