import type { Kysely } from 'kysely';

/** A person's device link. Nobody has one until it is issued, so rows from before stay as they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema.alterTable('person').addColumn('linkId', 'text').execute();
	await schema
		.alterTable('person')
		.addColumn('linkGeneration', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();
	await schema.alterTable('person').addColumn('linkExpiresAt', 'text').execute();
	await schema.createIndex('person_linkId_idx').on('person').column('linkId').unique().execute();
}
