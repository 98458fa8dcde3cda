import type { Kysely } from 'kysely';

/** What the city has decided about tools. Columns: see `../schema.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('toolPolicy')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('toolId', 'text', (column) => column.notNull())
		.addColumn('rule', 'text', (column) => column.notNull())
		.addColumn('land', 'text', (column) => column.notNull())
		.addColumn('firstDay', 'text')
		.addColumn('lastDay', 'text')
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('checkedOn', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
}
