import type { Kysely } from 'kysely';

/** Checks of devices before a session: of a person, or of a guest, who is known by one session only. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('testRun')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('personId', 'text', (column) => column.references('person.id').onDelete('cascade'))
		.addColumn('attendeeId', 'text', (column) =>
			column.references('attendee.id').onDelete('cascade'),
		)
		.addColumn('deviceId', 'text', (column) => column.references('device.id').onDelete('set null'))
		.addColumn('at', 'text', (column) => column.notNull())
		.addColumn('form', 'text', (column) => column.notNull())
		.addColumn('outcome', 'text', (column) => column.notNull())
		.addColumn('platforms', 'text', (column) => column.notNull())
		.addColumn('system', 'text')
		.addColumn('browserName', 'text')
		.addColumn('browserVersion', 'text')
		.addColumn('steps', 'text', (column) => column.notNull())
		.execute();
	await schema.createIndex('testRunByPerson').on('testRun').column('personId').execute();
	await schema.createIndex('testRunByAttendee').on('testRun').column('attendeeId').execute();
	await schema.createIndex('testRunByDevice').on('testRun').column('deviceId').execute();
}
