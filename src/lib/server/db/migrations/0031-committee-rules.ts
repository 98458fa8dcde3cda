import type { Kysely } from 'kysely';

/** By which rules a committee is called, from a day on. Columns: see `../schema-rules.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('committeeRule')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('committeeId', 'text', (column) =>
			column.notNull().references('committee.id').onDelete('cascade'),
		)
		.addColumn('validFrom', 'text', (column) => column.notNull())
		.addColumn('profileId', 'text', (column) => column.notNull())
		.addColumn('way', 'text')
		.addColumn('postDays', 'integer')
		.addColumn('noticeDays', 'integer')
		.addColumn('noticeUnit', 'text', (column) => column.notNull())
		.addColumn('countsReceiptDay', 'integer', (column) => column.notNull())
		.addColumn('countsSessionDay', 'integer', (column) => column.notNull())
		.addColumn('urgentDays', 'integer')
		.addColumn('publicDays', 'integer')
		.addColumn('publicPlace', 'text', (column) => column.notNull())
		.addColumn('source', 'text', (column) => column.notNull())
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.addUniqueConstraint('committeeRuleOfDay', ['committeeId', 'validFrom'])
		.execute();
}
