import type { Kysely } from 'kysely';

/** Links by which passwords are set. Columns: see `../schema-second-factors.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('passwordLink')
		.addColumn('staffId', 'text', (column) =>
			column.primaryKey().references('staff.id').onDelete('cascade'),
		)
		.addColumn('hash', 'text', (column) => column.notNull().unique())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('endsAt', 'text', (column) => column.notNull())
		.addColumn('usedAt', 'text')
		.execute();
}
