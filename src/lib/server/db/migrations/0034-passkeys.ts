import type { Kysely } from 'kysely';

/** Passkeys of accounts. Columns: see `../schema-second-factors.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('passkey')
		.addColumn('credentialId', 'text', (column) => column.primaryKey())
		.addColumn('staffId', 'text', (column) =>
			column.notNull().references('staff.id').onDelete('cascade'),
		)
		.addColumn('publicKey', 'text', (column) => column.notNull())
		// Up to 32 bits without a sign.
		.addColumn('counter', 'bigint', (column) => column.notNull())
		.addColumn('transports', 'text', (column) => column.notNull())
		.addColumn('rpId', 'text', (column) => column.notNull())
		.addColumn('userHandle', 'text', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('createdAt', 'text', (column) => column.notNull())
		.addColumn('lastUsedAt', 'text')
		.addColumn('challengedAt', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('passkey_staffId_idx').on('passkey').column('staffId').execute();
}
