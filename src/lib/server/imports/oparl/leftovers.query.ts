import type { Leftover } from '../../../exchange/runs.ts';
import type { Db } from '../../db/open.ts';
import * as importLeftovers from '../runs/import-leftovers.ts';

/** So many are named; the count says how many there are. */
const mostNamed = 100;

/** Something that stayed, and whose page shows it. */
export interface PlacedLeftover extends Leftover {
	/** Of a seat: the person's; else the record's own. `null`: there is no page. */
	readonly pageId: string | null;
}

/** What a run could not write, or not take back. */
export async function leftoversOf(
	db: Db,
	readingId: string,
): Promise<{ readonly count: number; readonly named: readonly PlacedLeftover[] }> {
	const named = await importLeftovers.list(db, readingId, mostNamed);
	const seatIds = named.filter(({ noun }) => noun === 'membership').map((one) => one.recordId);
	const seats =
		seatIds.length === 0
			? []
			: await db
					.selectFrom('membership')
					.select(['id', 'personId'])
					.where('id', 'in', seatIds)
					.execute();
	const people = new Map(seats.map(({ id, personId }) => [id, personId]));
	return {
		count: await importLeftovers.count(db, readingId),
		named: named.map((one) => {
			if (one.reason === 'gone') return { ...one, pageId: null };
			const { noun, recordId } = one;
			return { ...one, pageId: noun === 'membership' ? (people.get(recordId) ?? null) : recordId };
		}),
	};
}
