import type { Kysely } from 'kysely';

/** What a session deals with. Columns: see `../schema-sessions.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('agenda')
		.addColumn('sessionId', 'text', (column) =>
			column.primaryKey().references('session.id').onDelete('cascade'),
		)
		.addColumn('publishedAt', 'text', (column) => column.notNull())
		.addColumn('publishedByName', 'text')
		.execute();
	await schema
		.createTable('agendaItem')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('sessionId', 'text', (column) =>
			column.notNull().references('session.id').onDelete('cascade'),
		)
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('number', 'text', (column) => column.notNull().defaultTo(''))
		.addColumn('title', 'text', (column) => column.notNull())
		.addColumn('isPublic', 'integer')
		.addColumn('procedure', 'text')
		.addColumn('presenter', 'text', (column) => column.notNull().defaultTo(''))
		.addColumn('addedOn', 'text')
		.addColumn('takenOffOn', 'text')
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema
		.createIndex('agendaItem_session')
		.on('agendaItem')
		.columns(['sessionId', 'position'])
		.execute();
	await schema
		.createTable('agendaItemGuest')
		.addColumn('itemId', 'text', (column) =>
			column.notNull().references('agendaItem.id').onDelete('cascade'),
		)
		.addColumn('attendeeId', 'text', (column) =>
			column.notNull().references('attendee.id').onDelete('cascade'),
		)
		.addPrimaryKeyConstraint('agendaItemGuest_pk', ['itemId', 'attendeeId'])
		.execute();
	await schema
		.createIndex('agendaItemGuest_attendee')
		.on('agendaItemGuest')
		.column('attendeeId')
		.execute();
}
