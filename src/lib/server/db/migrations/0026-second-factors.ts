import type { Kysely } from 'kysely';

/** What is asked beside a password. Columns: see `../schema-second-factors.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('secondFactor')
		.addColumn('staffId', 'text', (column) =>
			column.primaryKey().references('staff.id').onDelete('cascade'),
		)
		.addColumn('secret', 'text', (column) => column.notNull())
		.addColumn('since', 'text', (column) => column.notNull())
		.addColumn('lastStep', 'integer', (column) => column.notNull())
		.execute();
	await schema
		.createTable('recoveryCode')
		.addColumn('staffId', 'text', (column) =>
			column.notNull().references('staff.id').onDelete('cascade'),
		)
		.addColumn('hash', 'text', (column) => column.notNull())
		.addColumn('usedAt', 'text')
		.addPrimaryKeyConstraint('recoveryCode_pk', ['staffId', 'hash'])
		.execute();
	await schema.alterTable('signIn').addColumn('secondFactor', 'text').execute();
}
