import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Asks the store for something that is there in each; throws where it does not answer. */
export async function ping(db: Db): Promise<void> {
	await sql`select 1 from staff limit 1`.execute(db);
}
