import { spawn } from 'node:child_process';
import {
	closeSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { isPostgres, migrate, open } from './open.ts';
import type { Db } from './open.ts';
import { onBothDatabases } from './testing/databases.ts';
import { troubleOf } from './store-errors.ts';

const office = (id: string) => ({
	id,
	name: id,
	kind: 'department',
	budgetCents: null,
	contact: '',
});

/** What the store says went wrong. */
async function troubleWith(deed: () => Promise<unknown>) {
	return deed().then(
		() => 'nothing',
		(error: unknown) => troubleOf(error) ?? error,
	);
}

onBothDatabases((store) => {
	test('a second start on the same data finds nothing to migrate and loses nothing', async () => {
		await store.db().insertInto('office').values(office('a')).execute();
		const second = open(store.where());
		await migrate(second);
		await second.destroy();
		expect(await store.db().selectFrom('office').select('id').execute()).toEqual([{ id: 'a' }]);
	});

	test('what is deleted is in the file no more', async () => {
		if (isPostgres(store.db())) return;
		await store.db().insertInto('office').values(office('Elsterfurter Geheimnis')).execute();
		const inFile = async () => {
			await sql`pragma wal_checkpoint(truncate)`.execute(store.db());
			return readFileSync(store.where()).includes('Elsterfurter Geheimnis');
		};
		expect(await inFile()).toBe(true);
		await store.db().deleteFrom('office').execute();
		expect(await inFile()).toBe(false);
	});

	test('two starts at once migrate one after the other', async () => {
		const others = [open(store.where()), open(store.where())];
		await Promise.all(others.map(migrate));
		await Promise.all(others.map((db) => db.destroy()));
	});

	test('a database of a newer version is refused as such', async () => {
		const newer = { name: '9999-from-the-future', timestamp: '2099-01-01T00:00:00.000Z' };
		await sql`insert into kysely_migration (name, timestamp) values (${newer.name}, ${newer.timestamp})`.execute(
			store.db(),
		);
		try {
			expect(await troubleWith(() => migrate(store.db()))).toBe('newer');
		} finally {
			await sql`delete from kysely_migration where name = ${newer.name}`.execute(store.db());
		}
	});

	test('a transaction that fails leaves nothing', async () => {
		const failed = store
			.db()
			.transaction()
			.execute(async (trx) => {
				await trx.insertInto('office').values(office('a')).execute();
				await trx.insertInto('office').values(office('a')).execute();
			});
		await expect(failed).rejects.toThrow();
		expect(await store.db().selectFrom('office').select('id').execute()).toEqual([]);
	});

	test('what hangs on nothing is refused', async () => {
		const seat = {
			id: 's',
			committeeId: 'nowhere',
			personId: 'nobody',
			role: 'member',
			vote: 1,
			validFrom: '2026-01-01',
			validTo: null,
		};
		await expect(store.db().insertInto('membership').values(seat).execute()).rejects.toThrow();
	});

	test('two processes that write at once lose no row', async () => {
		const writer = (prefix: string) =>
			finished([
				'-e',
				`const { open } = await import(${JSON.stringify(import.meta.dirname + '/open.ts')});
				const db = open(${JSON.stringify(store.where())});
				for (let i = 0; i < 100; i++) await db.transaction().execute(async (trx) => {
					await trx.selectFrom('office').select('id').execute();
					await trx.insertInto('office').values({ id: '${prefix}' + i, name: '', kind: '', budgetCents: null, contact: '' }).execute();
				});
				await db.destroy();`,
			]);
		expect(await Promise.all([writer('a'), writer('b')])).toEqual(['', '']);
		const rows = await store.db().selectFrom('office').select('id').execute();
		expect(rows.length).toBe(200);
	}, 60_000);

	test('a store that stays locked is said to be locked, not waited for without end', async () => {
		const holder = open(store.where());
		const reader = open(store.where());
		const postgres = isPostgres(holder);
		await holder
			.transaction()
			.execute(async (trx) => {
				await trx.insertInto('office').values(office('held')).execute();
				const write = async () => {
					await reader.transaction().execute(async (other) => {
						if (postgres) await sql`set local lock_timeout = 200`.execute(other);
						await other.insertInto('office').values(office('held')).execute();
					});
				};
				expect(await troubleWith(write)).toBe('locked');
				expect(await reader.selectFrom('office').select('id').execute()).toEqual([]);
			})
			.finally(() => Promise.all([holder.destroy(), reader.destroy()]));
	}, 20_000);
});

test('a write that another one keeps from beginning is repeated, and the thread goes on meanwhile', async () => {
	const file = await madeFile();
	const holder = open(file);
	opened = open(file);
	const held = await holder.startTransaction().execute();
	await held.insertInto('office').values(office('held')).execute();
	let last = performance.now();
	let longest = 0;
	const watch = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	}, 5);
	const written = opened.insertInto('office').values(office('waits')).execute();
	await new Promise((resolve) => setTimeout(resolve, 700));
	await held.commit().execute();
	await written;
	clearInterval(watch);
	expect(longest).toBeLessThan(250);
	const offices = await opened.selectFrom('office').select('id').orderBy('id').execute();
	expect(offices.map(({ id }) => id)).toEqual(['held', 'waits']);
	await holder.destroy();
});

/** Runs a script in a process of its own; what it complained of. */
function finished(parameters: readonly string[]): Promise<string> {
	const child = spawn('node', ['--input-type=module', ...parameters], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	return new Promise((resolve) => child.once('close', () => resolve(said)));
}

let opened: Db | undefined;
const folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-open-'));
afterEach(async () => {
	await opened?.destroy();
	opened = undefined;
	rmSync(folder, { recursive: true, force: true });
});

async function madeFile(): Promise<string> {
	const file = join(mkdtempSync(folder), 'store.sqlite');
	const db = open(file);
	await migrate(db);
	await db.destroy();
	return file;
}

test('an SQLite file survives a crash of the machine: write-ahead log, synced at each commit', async () => {
	opened = open(await madeFile());
	expect(await sql`pragma journal_mode`.execute(opened)).toMatchObject({
		rows: [{ journal_mode: 'wal' }],
	});
	expect(await sql`pragma synchronous`.execute(opened)).toMatchObject({
		rows: [{ synchronous: 2 }],
	});
	expect(await sql`pragma foreign_keys`.execute(opened)).toMatchObject({
		rows: [{ foreign_keys: 1 }],
	});
});

test('an SQLite file that may only be read is said to be read-only', async () => {
	const file = await madeFile();
	// A higher write version makes any SQLite treat the file as read-only, for root too:
	// https://sqlite.org/fileformat2.html#file_format_version_numbers
	const handle = openSync(file, 'r+');
	writeSync(handle, Uint8Array.of(9), 0, 1, 18);
	closeSync(handle);
	opened = open(file);
	const db = opened;
	expect(await troubleWith(() => db.insertInto('office').values(office('a')).execute())).toBe(
		'readOnly',
	);
});

test('a file that is no database of ours is said to be damaged, and left as it is', async () => {
	const file = await madeFile();
	writeFileSync(file, 'Ratsprotokoll 1998\n'.repeat(400));
	opened = open(file);
	const db = opened;
	expect(await troubleWith(() => migrate(db))).toBe('damaged');
	expect(readFileSync(file, 'utf8')).toMatch(/^Ratsprotokoll 1998/);
});

test('a PostgreSQL server that is not there is said to be unreachable', async () => {
	opened = open('postgres://nobody@127.0.0.1:1/nothing');
	const db = opened;
	expect(await troubleWith(() => migrate(db))).toBe('unreachable');
});
