import type { ChairSeat } from '../../access/actor.ts';
import type { SeatRole } from '../../council/nouns.ts';
import type { Db } from '../db/open.ts';

/** Who leads a committee by a seat. */
const leading: readonly SeatRole[] = ['chair', 'deputyChair'];

/**
 * Where a person chairs, or stands in for the chair: seats that have not ended.
 *
 * @param day ISO date of the council's day
 */
export async function chairSeats(
	db: Db,
	personId: string,
	day: string,
): Promise<readonly ChairSeat[]> {
	return db
		.selectFrom('membership')
		.select(['committeeId', 'validFrom as from', 'validTo as to'])
		.where('personId', '=', personId)
		.where('role', 'in', leading)
		.where(({ eb, or }) => or([eb('validTo', 'is', null), eb('validTo', '>', day)]))
		.orderBy('committeeId')
		.orderBy('validFrom')
		.execute();
}
