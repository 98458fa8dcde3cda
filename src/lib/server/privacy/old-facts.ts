import { currentOf } from '../../device/facts.ts';
import type { Db } from '../db/open.ts';
import * as facts from '../register/facts.ts';

/** Facts that others have replaced, said before a moment, a few hundred at a time. One that still counts is kept, however old. */
export async function* oldFacts(db: Db, before: string) {
	for (const side of ['deviceId', 'personId'] as const) {
		for (const subjects of inBatches(await facts.subjectsBefore(db, side, before))) {
			const known = await facts.list(db, side, subjects);
			const old = [...known.values()].flatMap((said) => {
				const current = new Set([...currentOf(said).values()].map(({ id }) => id));
				return said.filter(({ id, observedAt }) => observedAt < before && !current.has(id));
			});
			yield* inBatches(old);
		}
	}
}

/** Databases limit the number of values in one statement. */
function* inBatches<One>(all: readonly One[], size = 500): Generator<readonly One[]> {
	for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
