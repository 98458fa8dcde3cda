import { setTimeout as pause } from 'node:timers/promises';
import { SqliteDialect, SqliteDriver } from 'kysely';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';

/** SQLite itself waits in this very thread, and with it the whole app: only so long at a time. */
export const blockingMs = 50;
const pauseMs = 50;
/** Together three seconds, as long as pages wait for the store. */
const mostTries = 30;

/** https://sqlite.org/rescode.html#busy */
const isBusy = (error: unknown): boolean =>
	error instanceof Error &&
	'errcode' in error &&
	typeof error.errcode === 'number' &&
	(error.errcode & 0xff) === 5;

/** Repeats what another process's write has kept from beginning; meanwhile the thread does other work. */
class PatientConnection implements DatabaseConnection {
	readonly #inner: DatabaseConnection;
	constructor(inner: DatabaseConnection) {
		this.#inner = inner;
	}

	async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
		for (let tries = 1; ; tries++) {
			try {
				return await this.#inner.executeQuery<Row>(query);
			} catch (error) {
				// A statement that found the store busy has done nothing, and a transaction never does once it has begun.
				if (!isBusy(error) || tries >= mostTries) throw error;
				await pause(pauseMs);
			}
		}
	}

	streamQuery<Row>(
		query: CompiledQuery,
		chunkSize: number,
	): AsyncIterableIterator<QueryResult<Row>> {
		return this.#inner.streamQuery<Row>(query, chunkSize);
	}
}

class PatientDriver extends SqliteDriver {
	#connection: DatabaseConnection | undefined;
	override async acquireConnection(): Promise<DatabaseConnection> {
		return (this.#connection ??= new PatientConnection(await super.acquireConnection()));
	}
}

/** Kysely's SQLite, but for waiting. */
export class PatientDialect extends SqliteDialect {
	readonly #config: ConstructorParameters<typeof SqliteDialect>[0];
	constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
		super(config);
		this.#config = config;
	}
	override createDriver(): SqliteDriver {
		return new PatientDriver(this.#config);
	}
}
