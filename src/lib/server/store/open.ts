import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import type { SqliteDatabase } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';

export type Db = Kysely<Database>;

/** The shape of better-sqlite3, which Kysely's dialect speaks, over the platform's own SQLite. */
function sqlite(file: string): SqliteDatabase {
	mkdirSync(dirname(file), { recursive: true });
	const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
	database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
	return {
		close: () => database.close(),
		prepare: (sql) => {
			const statement = database.prepare(sql);
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

/**
 * Opens the store without touching its schema.
 *
 * @param where a PostgreSQL address ("postgres://…"), or the path of an SQLite file
 */
export function open(where: string): Db {
	const dialect = /^postgres(ql)?:\/\//.test(where)
		? new PostgresDialect({ pool: new pg.Pool({ connectionString: where, max: 10 }) })
		: new SqliteDialect({ database: async () => sqlite(where) });
	return new Kysely<Database>({ dialect });
}

/** Brings the schema up to date; throws what the first failing migration threw. */
export async function migrate(db: Db): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}
