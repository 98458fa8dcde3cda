import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Jobs that outlive the process, and what a reading of a council information system has read so far. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('job')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('payload', 'text', (column) => column.notNull())
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('dueAt', 'text', (column) => column.notNull())
		.addColumn('notBefore', 'text', (column) => column.notNull())
		.addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
		.addColumn('answer', 'text')
		.addColumn('leaseNumber', 'integer', (column) => column.notNull().defaultTo(0))
		.addColumn('leaseOwner', 'text')
		.addColumn('leaseUntil', 'text')
		.addColumn('outsideAt', 'text')
		.addColumn('createdAt', 'text', (column) => column.notNull())
		.addColumn('endedAt', 'text')
		.execute();
	await schema.createIndex('jobByState').on('job').columns(['state', 'dueAt']).execute();
	await schema.createIndex('jobBySubject').on('job').column('subject').execute();

	await schema
		.createTable('sourceReading')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('phase', 'text', (column) => column.notNull())
		.addColumn('progress', 'text', (column) => column.notNull())
		.addColumn('outcome', 'text')
		.addColumn('startedBy', 'text', (column) => column.notNull())
		.addColumn('startedAt', 'text', (column) => column.notNull())
		.addColumn('changedAt', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	// A council has one information system, and it is read politely: by one reading at a time.
	await schema
		.createIndex('sourceReadingUnderWay')
		.on('sourceReading')
		.column('phase')
		.unique()
		.where(sql.ref('phase'), '=', 'reading')
		.execute();
	await schema
		.createTable('sourceReadingPage')
		.addColumn('readingId', 'text', (column) =>
			column.notNull().references('sourceReading.id').onDelete('cascade'),
		)
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('objects', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('sourceReadingPageKey', ['readingId', 'number'])
		.execute();
}
