import type { Kysely } from 'kysely';

/** What seals the lines of the audit, one after the other. Columns: see `../schema-audit.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema.alterTable('audit').addColumn('position', 'integer').execute();
	await schema.alterTable('audit').addColumn('commitments', 'text').execute();
	await schema.alterTable('audit').addColumn('hash', 'text').execute();
	await schema.alterTable('audit').addColumn('erasedBy', 'text').execute();
	await schema.createIndex('auditByPosition').on('audit').column('position').unique().execute();
	await schema
		.createTable('auditHead')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('position', 'integer', (column) => column.notNull())
		.addColumn('hash', 'text', (column) => column.notNull())
		.addColumn('hasBegun', 'integer', (column) => column.notNull())
		.execute();
}
