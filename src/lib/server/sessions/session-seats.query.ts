import type { Seat } from '../../council/attendance.ts';
import { seatRoles } from '../../council/nouns.ts';
import type { Db } from '../db/open.ts';

/** All seats of the committees that meet in a session, past and coming ones too. */
export async function sessionSeats(
	db: Db,
	session: { readonly id: string; readonly committeeId: string },
): Promise<readonly Seat[]> {
	const rows = await db
		.selectFrom('membership')
		.select(['personId', 'role', 'vote', 'validFrom', 'validTo'])
		.where(({ or, eb, selectFrom }) =>
			or([
				eb('committeeId', '=', session.committeeId),
				eb(
					'committeeId',
					'in',
					selectFrom('sessionCommittee')
						.select('sessionCommittee.committeeId')
						.where('sessionCommittee.sessionId', '=', session.id),
				),
			]),
		)
		.execute();
	return rows.map((row) => ({
		personId: row.personId,
		role: seatRoles.find((role) => role === row.role) ?? 'adviser',
		vote: row.vote === 1,
		from: row.validFrom,
		to: row.validTo,
	}));
}
