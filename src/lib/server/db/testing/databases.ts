import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { isPostgres, migrate, open } from '../open.ts';
import type { Db } from '../open.ts';
import { loadEarlier } from './snapshots.ts';
import { startServer } from './postgres.ts';
import type { Server } from './postgres.ts';

/** A store of its own for the tests of one file. */
export interface TestStore {
	readonly name: 'SQLite' | 'PostgreSQL';
	/** Open and migrated; every test finds it empty. */
	db(): Db;
	/** What `open` takes: for a second connection, as another process would have. */
	where(): string;
}

export interface Place {
	readonly where: string;
	remove(): Promise<void>;
}

async function sqlitePlace(): Promise<Place> {
	const folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-store-'));
	return {
		where: join(folder, 'store.sqlite'),
		remove: async () => rmSync(folder, { recursive: true }),
	};
}

async function postgresPlace(server: string): Promise<Place> {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	const where = new URL(server);
	where.pathname = `/${name}`;
	const administer = async (statement: string) => {
		const db = open(server);
		await db.executeQuery(CompiledQuery.raw(statement)).finally(() => db.destroy());
	};
	await administer(`create database ${name}`);
	return {
		where: where.href,
		remove: () => administer(`drop database ${name} with (force)`),
	};
}

/** Of all tables, whatever refers to what. */
async function empty(db: Db): Promise<void> {
	const tables = await db.introspection.getTables();
	const names = tables.map((table) => table.name).filter((name) => !name.startsWith('kysely_'));
	await db.transaction().execute(async (trx) => {
		if (isPostgres(db)) {
			await sql`set local session_replication_role = replica`.execute(trx);
			// To truncate takes five times as long: it makes each file new.
			const deletions = names.map(
				(name) => sql`${sql.ref(name)} as (delete from ${sql.table(name)})`,
			);
			await sql`with ${sql.join(deletions)} select 1`.execute(trx);
			return;
		}
		await sql`pragma defer_foreign_keys = on`.execute(trx);
		for (const name of names) await sql`delete from ${sql.table(name)}`.execute(trx);
	});
}

/**
 * Runs claims on each database that know how to make empty places there. PostgreSQL is the server of
 * `TEST_DATABASE_URL`, whose user may create databases; without it a server is started for this file.
 * Where that cannot be done the claims fail: they are never skipped.
 */
export function onBothPlaces(
	claims: (name: TestStore['name'], make: () => Promise<Place>) => void,
): void {
	describe('on SQLite', () => claims('SQLite', sqlitePlace));
	describe('on PostgreSQL', () => {
		let server: Server;
		beforeAll(async () => {
			const given = process.env.TEST_DATABASE_URL;
			server = given ? { address: given, stop: async () => {} } : await startServer();
		}, 60_000);
		afterAll(() => server.stop());
		claims('PostgreSQL', () => postgresPlace(server.address));
	});
}

/** Runs claims about the store on both databases. */
export function onBothDatabases(claims: (store: TestStore) => void): void {
	onBothPlaces((name, make) => {
		let place: Place;
		let db: Db;
		beforeAll(async () => {
			place = await make();
			db = open(place.where);
			await migrate(db);
		});
		afterEach(() => empty(db));
		afterAll(async () => {
			await db.destroy();
			await place.remove();
		});
		claims({ name, db: () => db, where: () => place.where });
	});
}

/**
 * Runs claims on both databases about one that an earlier version left, brought up to date. They share
 * it, so they only read.
 */
export function onEarlier(version: string, claims: (store: TestStore) => void): void {
	onBothPlaces((name, make) => {
		let place: Place;
		let db: Db;
		beforeAll(async () => {
			place = await make();
			db = open(place.where);
			await loadEarlier(db, version);
			await migrate(db);
		});
		afterAll(async () => {
			await db.destroy();
			await place.remove();
		});
		claims({ name, db: () => db, where: () => place.where });
	});
}
