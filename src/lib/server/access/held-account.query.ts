import { isPostgres } from '../db/open.ts';
import type { Db } from '../db/open.ts';

/** Within a transaction: until its end nobody locks, changes or deletes the account. SQLite has one that writes anyway. */
export async function holdAccount(trx: Db, id: string): Promise<void> {
	if (!isPostgres(trx)) return;
	await trx.selectFrom('staff').select('id').where('id', '=', id).forShare().execute();
}
