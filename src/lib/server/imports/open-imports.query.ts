import { openStates } from '../jobs/jobs.ts';
import type { Db } from '../db/open.ts';

/** Imports of tables that an account has begun and nobody has ended: ids of runs. */
export async function openTableImports(db: Db, accountId: string): Promise<readonly string[]> {
	const rows = await db
		.selectFrom('importRun')
		.select('id')
		.where('startedBy', '=', accountId)
		.where('state', 'in', ['reading', 'mapping', 'checking', 'ready', 'saving'])
		.orderBy('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** The reading of a source that an account has had read, or written into the register, just now. */
export async function openReading(db: Db, accountId: string): Promise<string | null> {
	const row = await db
		.selectFrom('job')
		.select('subject')
		.where('accountId', '=', accountId)
		.where('kind', 'in', ['sourceReading', 'sourceApplication'])
		.where('state', 'in', openStates)
		.executeTakeFirst();
	return row?.subject ?? null;
}
