import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import * as attendees from '../../sessions/attendees.ts';
import { migrations } from '../migrations/index.ts';
import { isPostgres, migrate, open } from '../open.ts';
import type { Db } from '../open.ts';
import { earlierVersions, loadEarlier } from '../testing/snapshots.ts';
import { onBothPlaces, onEarlier } from '../testing/databases.ts';

/** Tables with their columns, however they came to be. */
async function schemaOf(db: Db) {
	const tables = await db.introspection.getTables();
	return tables
		.map(({ name, columns }) => ({
			name,
			columns: columns
				.map(({ name, dataType, isNullable }) => `${name} ${dataType} ${isNullable}`)
				.toSorted(),
		}))
		.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The rows of each table, those of the migrations too. */
async function rowsOf(db: Db): Promise<Readonly<Record<string, readonly unknown[]>>> {
	const rows: Record<string, readonly unknown[]> = {};
	for (const { name } of await db.introspection.getTables({ withInternalKyselyTables: true })) {
		// By the first two columns: they are the key, or begin with it.
		const all = await sql`select * from ${sql.table(name)} order by 1, 2`.execute(db);
		rows[name] = all.rows;
	}
	return rows;
}

/** Older words, each beside the one that 0009 put in its place. */
const newTables: Readonly<Record<string, string>> = {
	block: 'restriction',
	blockChange: 'restrictionChange',
	release: 'exemption',
	testRun: 'deviceCheck',
};
const newColumns: Readonly<Record<string, string>> = {
	blockId: 'restrictionId',
	releasedFrom: 'exemptFrom',
	releasedAt: 'exemptedAt',
	releasedBy: 'exemptedBy',
	releasedByName: 'exemptedByName',
};
const newActions: Readonly<Record<string, string>> = {
	'block.create': 'restriction.create',
	'block.release': 'exemption.create',
};

/** Columns that 0010 made events of, as it did of the table `room`; and one that 0024 let go. */
const goneColumns = ['removedAt', 'mutedAt', 'savedByName'];

type Rows = Awaited<ReturnType<typeof rowsOf>>;
type Row = Readonly<Record<string, unknown>>;

function arriving(before: Rows): Rows {
	const values = (table: string, row: Row): Row => {
		if (table === 'audit') {
			const { action, subjectKind } = row;
			const isOld = subjectKind === 'block';
			return {
				...row,
				action: newActions[String(action)] ?? action,
				subjectKind: isOld ? 'restriction' : subjectKind,
			};
		}
		if (table === 'setting' && row['name'] === 'retention') {
			return { ...row, value: String(row['value']).replace('testRuns', 'deviceChecks') };
		}
		return row;
	};
	const inColumns = (row: Row): Row =>
		Object.fromEntries(
			Object.entries(row)
				.filter(([name]) => !goneColumns.includes(name))
				.map(([name, value]) => [newColumns[name] ?? name, value]),
		);
	return Object.fromEntries(
		Object.entries(before)
			.filter(([table]) => table !== 'room')
			.map(([table, rows]) => [
				newTables[table] ?? table,
				rows.map((row) => values(table, inColumns(Object(row)))),
			]),
	);
}

/** The names of tables, indexes and constraints. */
async function namesIn(db: Db): Promise<readonly string[]> {
	const names = isPostgres(db)
		? sql<{ name: string }>`
			select relname as name from pg_class where relnamespace = current_schema()::regnamespace
			union select conname from pg_constraint where connamespace = current_schema()::regnamespace`
		: sql<{ name: string }>`select name from sqlite_master where name not like 'sqlite_%'`;
	return (await names.execute(db)).rows.map(({ name }) => name);
}

/** An empty database as the migrations up to a version make it. */
async function migrateTo(db: Db, version: string): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const name = Object.keys(migrations).find((name) => name.startsWith(version)) ?? version;
	const { error } = await migrator.migrateTo(name);
	if (error) throw error;
}

onBothPlaces((_name, make) => {
	const withTwo = async (use: (one: Db, other: Db) => Promise<void>) => {
		const places = [await make(), await make()] as const;
		const [one, other] = [open(places[0].where), open(places[1].where)];
		try {
			await use(one, other);
		} finally {
			await one.destroy();
			await other.destroy();
			for (const place of places) await place.remove();
		}
	};

	test('there are versions to come from', () => {
		expect(earlierVersions).toEqual(['0001', '0008']);
	});

	test.each(earlierVersions)('version %s is kept as its migrations made it', (version) =>
		withTwo(async (db, made) => {
			await loadEarlier(db, version);
			await migrateTo(made, version);
			expect(await schemaOf(db)).toEqual(await schemaOf(made));
		}),
	);

	test.each(earlierVersions)('version %s has a row in every table, and all arrive', (version) =>
		withTwo(async (db, fresh) => {
			await loadEarlier(db, version);
			const { kysely_migration: steps, ...before } = await rowsOf(db);
			expect(steps).toHaveLength(Number(version));
			const empty = Object.entries(before).filter(([, rows]) => rows.length === 0);
			expect(empty).toEqual([]);

			await migrate(db);
			await migrate(fresh);
			expect(await schemaOf(db)).toEqual(await schemaOf(fresh));
			// What a later migration adds is no matter; what it changes is to be said here.
			await db.deleteFrom('attendee').where('hallId', 'is not', null).execute();
			expect(await rowsOf(db)).toMatchObject(arriving(before));
		}),
	);

	test('no table, index or constraint keeps an older word, and references still hold', () =>
		withTwo(async (db) => {
			await loadEarlier(db, '0008');
			await migrate(db);
			const names = await namesIn(db);
			expect(names.filter((name) => /block|release|testRun/.test(name))).toEqual([]);
			expect(names).toEqual(
				expect.arrayContaining(['restrictionByEnd', 'exemptionThatHolds', 'deviceCheckByPerson']),
			);

			const twice = { id: 'twice', restrictionId: 'block-use', deviceId: 'ipad', note: '' };
			const by = { exemptedBy: '', exemptedByName: '', withdrawnAt: null, withdrawnByName: null };
			const days = { exemptFrom: '2026-11-27', exemptedAt: '2026-11-27T08:00:00.000Z' };
			const add = (one: object) =>
				db
					.insertInto('exemption')
					.values({ ...twice, ...by, ...days, ...one })
					.execute();
			await expect(add({})).rejects.toThrow();
			await expect(add({ deviceId: 'notebook', restrictionId: 'nowhere' })).rejects.toThrow();

			await db.deleteFrom('restriction').where('id', 'in', ['block-use', 'block-tool']).execute();
			await db.deleteFrom('device').where('id', '=', 'ipad').execute();
			const { exemption, restrictionChange, deviceCheck } = await rowsOf(db);
			expect([exemption, restrictionChange]).toEqual([[], []]);
			expect(deviceCheck).toMatchObject([{ id: 'check-1', deviceId: null }, { id: 'check-2' }]);
		}));

	test('marks of a demonstration are those of restrictions', () =>
		withTwo(async (db) => {
			await loadEarlier(db, '0008');
			await sql`insert into "demonstration" ("noun", "id") values ('block', 'block-mail')`.execute(
				db,
			);
			await migrate(db);
			const marks = db.selectFrom('demonstration').select('noun').where('id', '=', 'block-mail');
			expect(await marks.execute()).toEqual([{ noun: 'restriction' }]);
		}));
});

onEarlier('0001', (store) => {
	test('an attendee of the first version is who they were', async () => {
		const [attendee] = await attendees.list(store.db(), ['s1']);
		expect(attendee).toMatchObject({
			name: 'Dr. Ada Lerche',
			officeName: 'Dezernat für Bau',
			linkId: 'link1',
			linkGeneration: 2,
		});
	});
});
