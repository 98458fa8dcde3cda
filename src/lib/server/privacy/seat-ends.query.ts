import type { Db } from '../db/open.ts';

/** What a person is, and the first day without one of their seats; `null`: open. */
export interface SeatEnd {
	readonly id: string;
	readonly position: string;
	readonly validTo: string | null;
}

/** One line for each seat of the person, or of everybody. */
export async function seatEnds(db: Db, personId?: string): Promise<readonly SeatEnd[]> {
	return db
		.selectFrom('person')
		.innerJoin('membership', 'membership.personId', 'person.id')
		.select(['person.id', 'person.position', 'membership.validTo'])
		.$if(personId !== undefined, (query) => query.where('person.id', '=', personId ?? ''))
		.execute();
}
