import type { Kysely } from 'kysely';

/** What was sent or made public for a session, and which session continues which. Columns: see `../schema-rules.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('summons')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('way', 'text')
		.addColumn('sentOn', 'text', (column) => column.notNull())
		.addColumn('withAgenda', 'integer', (column) => column.notNull())
		.addColumn('withPapers', 'integer', (column) => column.notNull())
		.addColumn('urgentReason', 'text', (column) => column.notNull())
		.addColumn('place', 'text', (column) => column.notNull())
		.addColumn('startsAt', 'text', (column) => column.notNull())
		.addColumn('byName', 'text', (column) => column.notNull())
		.addColumn('enteredAt', 'text', (column) => column.notNull())
		.addColumn('enteredByName', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('summonsOfSession').on('summons').column('sessionId').execute();
	await db.schema
		.createTable('continuation')
		.addColumn('sessionId', 'text', (column) =>
			column.primaryKey().references('session.id').onDelete('cascade'),
		)
		.addColumn('continuesId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.execute();
}
