import type { Membership } from '../../council/nouns.ts';
import { inTransaction } from '../acting.ts';
import type { Acting } from '../acting.ts';
import * as memberships from './memberships.ts';

/**
 * Gives several people a seat, or nobody.
 *
 * @returns ids of the people who have another seat in the committee on one of the days; empty: all have theirs
 */
export async function createSeats(
	by: Acting,
	seats: readonly Membership[],
): Promise<readonly string[]> {
	class Twice extends Error {}
	const twice: string[] = [];
	try {
		await inTransaction(by, async (by) => {
			for (const seat of seats) {
				if ((await memberships.create(by, seat)) === 'overlaps') twice.push(seat.personId);
			}
			if (twice.length > 0) throw new Twice();
		});
	} catch (error) {
		if (!(error instanceof Twice)) throw error;
	}
	return twice;
}
