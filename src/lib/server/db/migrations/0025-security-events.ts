import type { Kysely } from 'kysely';

/** What was refused, and from which network somebody signed in. Columns: see `../schema-security.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { schema } = db;
	await schema
		.createTable('securityEvent')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('network', 'text', (column) => column.notNull())
		.addColumn('subjectKind', 'text')
		.addColumn('subjectId', 'text')
		.addColumn('route', 'text')
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('day', 'text', (column) => column.notNull())
		.addColumn('firstAt', 'text', (column) => column.notNull())
		.addColumn('lastAt', 'text', (column) => column.notNull())
		.addColumn('times', 'integer', (column) => column.notNull())
		.addColumn('isRest', 'integer', (column) => column.notNull())
		.execute();
	const index = (name: string, columns: string[]) =>
		schema.createIndex(name).on('securityEvent').columns(columns).execute();
	await index('securityEventByTime', ['firstAt', 'id']);
	await index('securityEventByKind', ['kind', 'firstAt', 'id']);
	await index('securityEventByNetwork', ['day', 'network']);
	await index('securityEventBySubject', ['subjectId', 'firstAt']);
	await schema.alterTable('signIn').addColumn('network', 'text').execute();
}
