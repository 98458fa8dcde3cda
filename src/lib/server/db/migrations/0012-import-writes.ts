import type { Kysely } from 'kysely';

/** What an unfinished run of an import has written, so that it can go on, or be taken back. Columns: see `../schema-runs.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	// No reference to the run, which is of either import, nor to the record, which may be of any noun.
	await schema
		.createTable('importWrite')
		.addColumn('runId', 'text', (column) => column.notNull())
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('noun', 'text', (column) => column.notNull())
		.addColumn('recordId', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull())
		.addColumn('before', 'text')
		.addPrimaryKeyConstraint('importWriteKey', ['runId', 'number'])
		.execute();
	await schema
		.createIndex('importWriteByRecord')
		.on('importWrite')
		.columns(['recordId', 'noun', 'runId'])
		.unique()
		.execute();

	await schema
		.createTable('importLeftover')
		.addColumn('runId', 'text', (column) => column.notNull())
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('noun', 'text', (column) => column.notNull())
		.addColumn('recordId', 'text', (column) => column.notNull())
		.addColumn('line', 'integer')
		.addColumn('label', 'text', (column) => column.notNull())
		.addColumn('reason', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('importLeftoverKey', ['runId', 'number'])
		.execute();
	await schema
		.createIndex('importLeftoverByRecord')
		.on('importLeftover')
		.column('recordId')
		.execute();

	for (const table of ['fact', 'importSource']) {
		await schema.alterTable(table).addColumn('importRunId', 'text').execute();
	}
	for (const table of ['importRun', 'sourceReading']) {
		await schema
			.alterTable(table)
			.addColumn('position', 'integer', (column) => column.notNull().defaultTo(0))
			.execute();
	}
}
