import type { Kysely } from 'kysely';

/** What attendees say of their own attendance. Columns: see `../schema-sessions.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('reply')
		.addColumn('attendeeId', 'text', (column) =>
			column.primaryKey().references('attendee.id').onDelete('cascade'),
		)
		.addColumn('choice', 'text', (column) => column.notNull())
		.addColumn('message', 'text', (column) => column.notNull().defaultTo(''))
		.addColumn('startsAt', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('modeBefore', 'text', (column) => column.notNull())
		.addColumn('overruledAt', 'text')
		.addColumn('overruledByName', 'text')
		.execute();
}
