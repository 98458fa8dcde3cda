import type { Db } from '../db/open.ts';

/** Ids of a person's seats and devices, as the audit log calls them. */
export async function belongings(db: Db, personId: string): Promise<readonly string[]> {
	const seats = await db
		.selectFrom('membership')
		.select('id')
		.where('personId', '=', personId)
		.execute();
	const devices = await db
		.selectFrom('device')
		.select('id')
		.where('personId', '=', personId)
		.execute();
	return [...seats, ...devices].map(({ id }) => id);
}
