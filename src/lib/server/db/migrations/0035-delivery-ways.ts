import type { Kysely } from 'kysely';

/** How people are reached. Columns: see `../schema-rules.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('deliveryWay')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('personId', 'text', (column) =>
			column.notNull().references('person.id').onDelete('cascade'),
		)
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('address', 'text', (column) => column.notNull())
		.addColumn('validFrom', 'text')
		.addColumn('validTo', 'text')
		.addColumn('inside', 'text')
		.addColumn('outside', 'text')
		.addColumn('consentOn', 'text')
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema.createIndex('deliveryWay_person').on('deliveryWay').column('personId').execute();
	await schema
		.createTable('addressException')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('personId', 'text', (column) =>
			column.notNull().references('person.id').onDelete('cascade'),
		)
		.addColumn('validFrom', 'text', (column) => column.notNull())
		.addColumn('validTo', 'text')
		.addColumn('byName', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.execute();
	await schema
		.createIndex('addressException_person')
		.on('addressException')
		.column('personId')
		.execute();
}
