import type { Kysely } from 'kysely';

/** Devices of imported lists whose person is not in the register yet. Columns: see `../schema-imports.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	// No reference to the run: what it has brought outlives it.
	await schema
		.createTable('waitingDevice')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('rowKey', 'text', (column) => column.notNull())
		.addColumn('externalId', 'text', (column) => column.notNull())
		.addColumn('label', 'text', (column) => column.notNull())
		.addColumn('ownerName', 'text')
		.addColumn('ownerEmail', 'text')
		.addColumn('ownerOffice', 'text')
		.addColumn('emailKey', 'text', (column) => column.notNull())
		.addColumn('nameKey', 'text', (column) => column.notNull())
		.addColumn('facts', 'text', (column) => column.notNull())
		.addColumn('listName', 'text', (column) => column.notNull())
		.addColumn('listDay', 'text', (column) => column.notNull())
		.addColumn('keptAt', 'text', (column) => column.notNull())
		.addColumn('importRunId', 'text', (column) => column.notNull())
		.addColumn('endedByRunId', 'text')
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	const index = (name: string, columns: string[]) =>
		schema.createIndex(name).on('waitingDevice').columns(columns).execute();
	await index('waitingDeviceByRow', ['source', 'rowKey']);
	await index('waitingDeviceByEmail', ['emailKey']);
	await index('waitingDeviceByName', ['nameKey']);
	await index('waitingDeviceByKeeping', ['keptAt']);
	await index('waitingDeviceByEnd', ['endedByRunId']);
}
