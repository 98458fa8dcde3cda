import type { Kysely } from 'kysely';

/** What a session is called, and what somebody has decided of the words and objects of a source. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const [table, column] of [
		['session', 'name'],
		['oparlSource', 'decisions'],
	] as const) {
		await db.schema
			.alterTable(table)
			.addColumn(column, 'text', (definition) => definition.notNull().defaultTo(''))
			.execute();
	}
}
