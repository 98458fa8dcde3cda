import { positions } from '../../council/nouns.ts';
import { deletedFrom } from '../../council/retention.ts';
import type { Db } from '../db/open.ts';
import { seatEnds } from './seat-ends.query.ts';

/**
 * Everybody whose mandate is over, with the day from which on they are deleted.
 *
 * @param days after the last seat ended
 * @param personId only this one
 */
export async function leaving(db: Db, days: number, personId?: string) {
	const rows = await seatEnds(db, personId);
	return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, seats]) => {
		const position = positions.find((known) => known === seats[0]?.position) ?? 'guest';
		const ends = seats.map(({ validTo }) => ({ to: validTo }));
		const from = deletedFrom(position, ends, days);
		return from === null ? [] : [{ id, from }];
	});
}
