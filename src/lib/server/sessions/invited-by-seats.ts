import { invitedOn } from '../../council/attendance.ts';
import type { Seat } from '../../council/attendance.ts';
import type { Db } from '../db/open.ts';
import { unfinishedImport } from '../imports/oparl/unfinished-import.query.ts';
import type { UnfinishedImport } from '../imports/oparl/unfinished-import.query.ts';
import * as choices from '../register/choices.query.ts';

/**
 * Who is invited by the seats of a committee on a day. Nobody is while an import has written only some of
 * them: `unfinished`.
 *
 * @param day ISO date
 */
export async function invitedBySeats(
	db: Db,
	committeeId: string,
	day: string,
): Promise<{ readonly invited: readonly Seat[]; readonly unfinished: UnfinishedImport | null }> {
	const unfinished = await unfinishedImport(db, committeeId);
	if (unfinished) return { invited: [], unfinished };
	return { invited: invitedOn(await choices.seats(db, committeeId), day), unfinished };
}
