import { sql } from 'kysely';
import { isPostgres } from './open.ts';
import type { Db } from './open.ts';

/**
 * Holds a name until the end of the transaction, where nobody else does; never waits. On SQLite a transaction that
 * writes is alone anyway.
 *
 * @param room what kind of name it is, so that the same of another kind is another
 */
export async function tryLock(trx: Db, room: string, name: string): Promise<boolean> {
	if (!isPostgres(trx)) return true;
	const { rows } = await sql<{ isMine: boolean }>`
		select pg_try_advisory_xact_lock(hashtext(${room}), hashtext(${name})) as "isMine"
	`.execute(trx);
	return rows[0]?.isMine ?? false;
}
