import type { Kysely } from 'kysely';

/** Jobs that outlive the process. */
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
}
