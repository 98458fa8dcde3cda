import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * A mapping of columns belongs to the office that saved it, or to everybody; who saved it was never asked for. Those that
 * are there stay everybody's. Columns: see `../schema-imports.ts`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	// On SQLite migrations do not run in a transaction of their own; half of this would lose mappings.
	if (db.isTransaction) await change(db);
	else await db.transaction().execute(change);
}

async function change(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema.alterTable('importProfile').renameTo('earlierProfile').execute();
	await schema
		.createTable('importProfile')
		.addColumn('id', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('headers', 'text', (column) => column.notNull())
		.addColumn('officeId', 'text', (column) => column.references('office.id').onDelete('cascade'))
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('columns', 'text', (column) => column.notNull())
		.addColumn('savedAt', 'text', (column) => column.notNull())
		// The one of the earlier table has the usual name.
		.addPrimaryKeyConstraint('importProfileKey', ['id'])
		.execute();
	await sql`
		insert into "importProfile" ("id", "kind", "headers", "officeId", "name", "columns", "savedAt")
		select "id", "kind", "headers", null, "name", "columns", "savedAt" from "earlierProfile"
	`.execute(db);
	await schema.dropTable('earlierProfile').execute();
	// No two of one office, and none of everybody's twice.
	await schema
		.createIndex('importProfileOfAll')
		.unique()
		.on('importProfile')
		.columns(['kind', 'headers'])
		.where(sql.ref('officeId'), 'is', null)
		.execute();
	await schema
		.createIndex('importProfileOfOffice')
		.unique()
		.on('importProfile')
		.columns(['officeId', 'kind', 'headers'])
		.execute();
}
