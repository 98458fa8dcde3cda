import { isPostgres } from '../../db/open.ts';
import type { Db } from '../../db/open.ts';

/** Whether an office is there; it is not deleted before the end of the transaction. */
export async function hasOffice(db: Db, id: string): Promise<boolean> {
	const row = await db
		.selectFrom('office')
		.select('id')
		.where('id', '=', id)
		.$if(isPostgres(db), (query) => query.forKeyShare())
		.executeTakeFirst();
	return row !== undefined;
}

export async function hasDevice(db: Db, personId: string): Promise<boolean> {
	const row = await db
		.selectFrom('device')
		.select('id')
		.where('personId', '=', personId)
		.executeTakeFirst();
	return row !== undefined;
}
