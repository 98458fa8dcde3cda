import type { Kysely } from 'kysely';

/** Letters to those who are invited. Columns: see `../schema-letters.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const texts = [
		...['kind', 'state', 'locale', 'said', 'before', 'messageId', 'address', 'subject', 'text'],
		...['hash', 'answer', 'requestedAt', 'requestedByName', 'changedAt'],
	];
	const table = db.schema
		.createTable('letter')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('attendeeId', 'text', (column) =>
			column.notNull().references('attendee.id').onDelete('cascade'),
		)
		.addColumn('revision', 'integer', (column) => column.notNull());
	await texts
		.reduce((made, name) => made.addColumn(name, 'text', (column) => column.notNull()), table)
		.execute();
	await db.schema.createIndex('letterBySession').on('letter').column('sessionId').execute();
	await db.schema.createIndex('letterByAttendee').on('letter').column('attendeeId').execute();
	await db.schema.createIndex('letterByState').on('letter').column('state').execute();
}
