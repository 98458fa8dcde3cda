import { isValidOn } from '../../council/attendance.ts';
import { nameOf } from '../../council/names.ts';
import type { Db } from '../db/open.ts';

/** Somebody who keeps the minutes of a committee, and so writes to its members. */
export interface Correspondent {
	readonly personId: string;
	readonly name: string;
	readonly phone: string;
	readonly email: string;
	/** In the order of the alphabet. */
	readonly committees: readonly string[];
}

/**
 * The secretaries of all committees in which the people have a seat on the day: whoever writes to
 * them by their office, besides their own.
 */
export async function secretariesOf(
	db: Db,
	personIds: readonly string[],
	day: string,
): Promise<readonly Correspondent[]> {
	if (personIds.length === 0) return [];
	const rows = await db
		.selectFrom('membership')
		.innerJoin('person', 'person.id', 'membership.personId')
		.innerJoin('committee', 'committee.id', 'membership.committeeId')
		.select([
			'person.id as personId',
			'person.title',
			'person.givenName',
			'person.familyName',
			'person.phone',
			'person.email',
			'committee.name as committee',
			'membership.validFrom as from',
			'membership.validTo as to',
		])
		.where('membership.role', '=', 'secretary')
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('membership as seat')
					.select('seat.id')
					.whereRef('seat.committeeId', '=', 'membership.committeeId')
					.where('seat.personId', 'in', personIds)
					.where('seat.validFrom', '<=', day)
					.where(({ or, eb }) =>
						or([eb('seat.validTo', 'is', null), eb('seat.validTo', '>', day)]),
					),
			),
		)
		.orderBy('committee.name')
		.execute();
	const valid = rows.filter((row) => isValidOn(row, day));
	return [...Map.groupBy(valid, ({ personId }) => personId).values()].flatMap((of) => {
		const [first] = of;
		if (!first) return [];
		const { personId, phone, email } = first;
		const committees = [...new Set(of.map(({ committee }) => committee))];
		return [{ personId, name: nameOf(first), phone, email, committees }];
	});
}
