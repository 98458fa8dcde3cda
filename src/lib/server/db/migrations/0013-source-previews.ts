import type { Kysely } from 'kysely';

/** What a reading of a council information system would change, as its page shows it. */
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
	// Whether something was deleted lately is asked at each look at a preview.
	await schema.createIndex('auditByAction').on('audit').columns(['action', 'at']).execute();
}
