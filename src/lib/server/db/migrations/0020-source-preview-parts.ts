import type { Kysely } from 'kysely';

/** The long lists of a preview, page by page, so that none is cut and no page reads them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('sourcePreviewPart')
		.addColumn('readingId', 'text', (column) =>
			column.notNull().references('sourceReading.id').onDelete('cascade'),
		)
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('list', 'text', (column) => column.notNull())
		.addColumn('de', 'text', (column) => column.notNull())
		.addColumn('en', 'text', (column) => column.notNull())
		.addColumn('texts', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('sourcePreviewPartKey', ['readingId', 'number'])
		.execute();
}
