import type { Membership } from '../../../council/nouns.ts';
import { inParts } from '../../db/chunks.ts';
import type { Db } from '../../db/open.ts';
import * as committees from '../../register/committees.ts';

/**
 * Those of some seats, each of another person or other days, whose person has another seat in the
 * committee on one of their days. Who else gives a seat there waits until the end of the transaction.
 *
 * @returns their ids
 */
export async function collidingSeats(
	db: Db,
	seats: readonly Pick<Membership, 'id' | 'committeeId' | 'personId' | 'from' | 'to'>[],
): Promise<ReadonlySet<string>> {
	const committeeIds = [...new Set(seats.map(({ committeeId }) => committeeId))].toSorted();
	for (const id of committeeIds) await committees.hold(db, id);
	const found = new Set<string>();
	for await (const part of inParts([...new Set(seats.map(({ personId }) => personId))])) {
		const others = await db
			.selectFrom('membership')
			.select(['id', 'committeeId', 'personId', 'validFrom', 'validTo'])
			.where('personId', 'in', part)
			.execute();
		const byPerson = Map.groupBy(others, ({ personId }) => personId);
		for (const { id, committeeId, personId, from, to } of seats) {
			const collides = byPerson
				.get(personId)
				?.some(
					(other) =>
						other.id !== id &&
						other.committeeId === committeeId &&
						(other.validTo === null || other.validTo > from) &&
						(to === null || other.validFrom < to),
				);
			if (collides) found.add(id);
		}
	}
	return found;
}
