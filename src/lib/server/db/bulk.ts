import { randomUUID } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import type { Database } from './schema.ts';
import { isPostgres } from './open.ts';
import type { Db } from './open.ts';

/** Values of one statement; SQLite takes 32,766 and PostgreSQL 65,535. */
const most = 16_000;

/**
 * Inserts many rows by few statements whose text is made once: for tens of thousands of rows the
 * query builder takes longer than the database.
 *
 * @param rows each with its values in the order of the columns
 */
export async function insertMany(
	db: Db,
	table: keyof Database,
	columns: readonly string[],
	rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
	const height = Math.floor(most / columns.length);
	const names = columns.map((column) => `"${column}"`).join(', ');
	const textOf = (count: number) =>
		`insert into "${table}" (${names}) values ${marks(count, columns.length, isPostgres(db))}`;
	const whole = rows.length > height ? textOf(height) : '';
	for (let at = 0; at < rows.length; at += height) {
		const some = rows.slice(at, at + height);
		const text = some.length === height && whole ? whole : textOf(some.length);
		await db.executeQuery(CompiledQuery.raw(text, some.flat()));
	}
}

function marks(rows: number, columns: number, areNumbered: boolean): string {
	const row = (at: number) =>
		Array.from({ length: columns }, (_, i) => (areNumbered ? `$${at * columns + i + 1}` : '?'));
	return Array.from({ length: rows }, (_, at) => `(${row(at).join(', ')})`).join(', ');
}

/**
 * Readies a connection of its own for tens of thousands of rows in many short transactions. On SQLite none of
 * them brings the log into the database as part of its commit: `checkpoints` does.
 */
export async function expectManyRows(db: Db): Promise<void> {
	if (isPostgres(db)) return;
	await sql`pragma cache_size = -48000`.execute(db);
	await sql`pragma wal_autocheckpoint = 0`.execute(db);
}

/** So many transactions leave about as much in the log as SQLite itself would wait for. */
const betweenCheckpoints = 20;

/**
 * Brings SQLite's log into the database now and then, between transactions, when it holds nobody's lock: others
 * write meanwhile. @returns to be called after each transaction
 */
export function checkpoints(db: Db): () => Promise<void> {
	let transactions = 0;
	return async () => {
		if (isPostgres(db) || ++transactions % betweenCheckpoints !== 0) return;
		await sql`pragma wal_checkpoint(passive)`.execute(db);
	};
}

let last = 0;
/**
 * UUIDs (version 7) that follow each other, so that an index grows at its end.
 *
 * @param now milliseconds
 */
export function orderedId(now: number): string {
	// More ids than milliseconds: those ahead of the clock wait for it, in the number only.
	last = Math.max(last + 1 / 4096, now);
	const milliseconds = Math.floor(last).toString(16).padStart(12, '0');
	const part = Math.floor((last % 1) * 4096)
		.toString(16)
		.padStart(3, '0');
	return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7${part}-${randomUUID().slice(19)}`;
}
