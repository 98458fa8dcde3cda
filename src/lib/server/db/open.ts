import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresAdapter, PostgresDialect, sql } from 'kysely';
import type { SqliteDatabase } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { log } from '../process/log.ts';
import { blockingMs, PatientDialect } from './patient-dialect.ts';
import type { Database } from './schema.ts';
import { migrations } from './migrations/index.ts';

export type Db = Kysely<Database>;

/** Names, telephone numbers and who is where: for the eyes of the one user this runs as. */
function own(file: string): void {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	closeSync(openSync(file, 'a', 0o600));
}

/** The shape of better-sqlite3, which Kysely's dialect speaks, over the platform's own SQLite. */
function sqlite(file: string): SqliteDatabase {
	if (file !== ':memory:') own(file);
	const database = new DatabaseSync(file, {
		timeout: blockingMs,
		enableForeignKeyConstraints: true,
	});
	// What is deleted is overwritten in the file, not only let go.
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
	return {
		close: () => database.close(),
		prepare: (sql) => {
			// "begin" alone reads first and fails at once when another process has written meanwhile.
			const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
			return {
				reader: statement.columns().length > 0,
				all: (parameters) => statement.all(...(parameters as [])),
				run: (parameters) => statement.run(...(parameters as [])),
				iterate: (parameters) =>
					statement.iterate(...(parameters as [])) as IterableIterator<unknown>,
			};
		},
	};
}

function postgres(address: string): pg.Pool {
	const pool = new pg.Pool({ connectionString: address, max: 10, connectionTimeoutMillis: 5000 });
	// An idle connection that breaks is replaced at the next query; unheard it would end the process.
	pool.on('error', (error) => log().warn({ error }, 'a connection to PostgreSQL broke'));
	return pool;
}

/**
 * Opens the store without touching its schema.
 *
 * @param where a PostgreSQL address ("postgres://…"), or the path of an SQLite file
 */
export function open(where: string): Db {
	const dialect = /^postgres(ql)?:\/\//.test(where)
		? new PostgresDialect({ pool: postgres(where) })
		: new PatientDialect({ database: async () => sqlite(where) });
	return new Kysely<Database>({ dialect });
}

export function isPostgres(db: Pick<Db, 'getExecutor'>): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Brings the schema up to date and sees that the store can be written to; throws what the first
 * failing migration threw.
 */
export async function migrate(db: Db): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
	// Changes nothing, and asks for the right to, also where there was nothing to migrate.
	await sql`update kysely_migration_lock set is_locked = is_locked`.execute(db);
}
