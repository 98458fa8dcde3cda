import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import * as attendees from '../../sessions/attendees.ts';
import { migrations } from '../migrations/index.ts';
import { migrate, open } from '../open.ts';
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
			expect(await rowsOf(db)).toMatchObject(before);
		}),
	);
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
