import type { Kysely } from 'kysely';

/** Where imports come from, and what each object there became here. Columns: see `../schema.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;

	await schema
		.createTable('oparlSource')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('bodyKey', 'text', (column) => column.notNull().unique())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('address', 'text', (column) => column.notNull())
		.addColumn('version', 'text', (column) => column.notNull())
		.addColumn('product', 'text', (column) => column.notNull())
		.addColumn('walkedAt', 'text')
		.addColumn('lists', 'text', (column) => column.notNull())
		.addColumn('appliedAt', 'text', (column) => column.notNull())
		.execute();

	// No reference to what it became: that can be of any noun, and be deleted here.
	await schema
		.createTable('sourceRecord')
		.addColumn('sourceId', 'text', (column) =>
			column.notNull().references('oparlSource.id').onDelete('cascade'),
		)
		.addColumn('key', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('noun', 'text')
		.addColumn('nounId', 'text')
		.addColumn('applied', 'text', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('hash', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('sourceRecordKey', ['sourceId', 'key'])
		.execute();
	await schema
		.createIndex('sourceRecordByNoun')
		.on('sourceRecord')
		.columns(['noun', 'nounId'])
		.execute();
}
