import type { Kysely } from 'kysely';

/**
 * What a reading of a council information system would change, as its page shows it; and of one that is
 * being applied what was decided, how much there is to write, and what its source was known for before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	await schema
		.createTable('sourcePreview')
		.addColumn('readingId', 'text', (column) =>
			column.primaryKey().references('sourceReading.id').onDelete('cascade'),
		)
		.addColumn('fingerprint', 'text', (column) => column.notNull())
		.addColumn('de', 'text', (column) => column.notNull())
		.addColumn('en', 'text', (column) => column.notNull())
		.execute();
	await schema.alterTable('sourceReading').addColumn('sent', 'text').execute();
	await schema
		.alterTable('sourceReading')
		.addColumn('total', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema
		.createTable('sourceRecordChange')
		.addColumn('readingId', 'text', (column) =>
			column.notNull().references('sourceReading.id').onDelete('cascade'),
		)
		.addColumn('key', 'text', (column) => column.notNull())
		.addColumn('before', 'text')
		.addPrimaryKeyConstraint('sourceRecordChangeKey', ['readingId', 'key'])
		.execute();
	// Whether something was deleted lately is asked at each look at a preview.
	await schema.createIndex('auditByAction').on('audit').columns(['action', 'at']).execute();
}
