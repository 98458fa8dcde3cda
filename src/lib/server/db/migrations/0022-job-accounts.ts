import type { Kysely } from 'kysely';

/** Who has work done: one account has one job done at a time. Columns: see `../schema-jobs.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('job').addColumn('accountId', 'text').execute();
}
