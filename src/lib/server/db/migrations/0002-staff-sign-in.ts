import { PostgresAdapter, sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * The tables better-auth reads and writes, named for us. Their columns are its own: moments and
 * flags have a type here, because it hands over Date and boolean.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const schema = db.schema;
	const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
	const moment = postgres ? sql`timestamptz` : sql`date`;
	const flag = postgres ? sql`boolean` : sql`integer`;

	await schema
		.createTable('staff')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('email', 'text', (column) => column.notNull().unique())
		.addColumn('emailVerified', flag, (column) => column.notNull())
		.addColumn('image', 'text')
		.addColumn('createdAt', moment, (column) => column.notNull())
		.addColumn('updatedAt', moment, (column) => column.notNull())
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('officeId', 'text', (column) => column.references('office.id').onDelete('set null'))
		.addColumn('personId', 'text', (column) => column.references('person.id').onDelete('set null'))
		.addColumn('deactivatedAt', 'text')
		.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
		.execute();

	await schema
		.createTable('signIn')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('expiresAt', moment, (column) => column.notNull())
		.addColumn('token', 'text', (column) => column.notNull().unique())
		.addColumn('createdAt', moment, (column) => column.notNull())
		.addColumn('updatedAt', moment, (column) => column.notNull())
		.addColumn('ipAddress', 'text')
		.addColumn('userAgent', 'text')
		.addColumn('userId', 'text', (column) =>
			column.notNull().references('staff.id').onDelete('cascade'),
		)
		.execute();
	await schema.createIndex('signIn_userId_idx').on('signIn').column('userId').execute();

	await schema
		.createTable('signInAccount')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('accountId', 'text', (column) => column.notNull())
		.addColumn('providerId', 'text', (column) => column.notNull())
		.addColumn('userId', 'text', (column) =>
			column.notNull().references('staff.id').onDelete('cascade'),
		)
		.addColumn('accessToken', 'text')
		.addColumn('refreshToken', 'text')
		.addColumn('idToken', 'text')
		.addColumn('accessTokenExpiresAt', moment)
		.addColumn('refreshTokenExpiresAt', moment)
		.addColumn('scope', 'text')
		.addColumn('password', 'text')
		.addColumn('createdAt', moment, (column) => column.notNull())
		.addColumn('updatedAt', moment, (column) => column.notNull())
		.execute();
	await schema
		.createIndex('signInAccount_userId_idx')
		.on('signInAccount')
		.column('userId')
		.execute();

	await schema
		.createTable('signInVerification')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('identifier', 'text', (column) => column.notNull())
		.addColumn('value', 'text', (column) => column.notNull())
		.addColumn('expiresAt', moment, (column) => column.notNull())
		.addColumn('createdAt', moment, (column) => column.notNull())
		.addColumn('updatedAt', moment, (column) => column.notNull())
		.execute();
	await schema
		.createIndex('signInVerification_identifier_idx')
		.on('signInVerification')
		.column('identifier')
		.execute();
}
