import type { Kysely } from 'kysely';

/** People as the sign-in provider knows them, and whose account each is. Columns: see `../schema-provider.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('providerIdentity')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('issuer', 'text', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('email', 'text', (column) => column.notNull())
		.addColumn('seenAt', 'text', (column) => column.notNull())
		.addColumn('staffId', 'text', (column) =>
			column.unique().references('staff.id').onDelete('cascade'),
		)
		.addColumn('tiedAt', 'text')
		.addColumn('followedGroup', 'text')
		.addUniqueConstraint('providerIdentity_issuer_subject', ['issuer', 'subject'])
		.execute();
}
