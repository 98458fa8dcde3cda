import type { Kysely } from 'kysely';

/** Imports of tables: each run, how columns were read, and which row became which record. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;

	await schema
		.createTable('importRun')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('fileName', 'text', (column) => column.notNull())
		.addColumn('fileDay', 'text', (column) => column.notNull())
		.addColumn('officeId', 'text', (column) => column.references('office.id').onDelete('cascade'))
		.addColumn('state', 'text', (column) => column.notNull())
		.addColumn('problem', 'text')
		.addColumn('reading', 'text', (column) => column.notNull())
		.addColumn('counts', 'text', (column) => column.notNull())
		.addColumn('startedBy', 'text', (column) => column.notNull())
		.addColumn('startedByName', 'text', (column) => column.notNull())
		.addColumn('startedAt', 'text', (column) => column.notNull())
		.addColumn('endedAt', 'text')
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema.createIndex('importRunByStart').on('importRun').column('startedAt').execute();

	await schema
		.createTable('importProfile')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('headers', 'text', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('columns', 'text', (column) => column.notNull())
		.addColumn('savedByName', 'text', (column) => column.notNull())
		.addColumn('savedAt', 'text', (column) => column.notNull())
		.addUniqueConstraint('importProfileByHeaders', ['kind', 'headers'])
		.execute();

	await schema
		.createTable('importSource')
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('externalId', 'text', (column) => column.notNull())
		.addColumn('deviceId', 'text', (column) => column.references('device.id').onDelete('cascade'))
		.addColumn('personId', 'text', (column) => column.references('person.id').onDelete('cascade'))
		.addPrimaryKeyConstraint('importSourceKey', ['source', 'externalId'])
		.execute();
	await schema.createIndex('importSourceByDevice').on('importSource').column('deviceId').execute();
	await schema.createIndex('importSourceByPerson').on('importSource').column('personId').execute();
}
