import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import * as attendees from './attendees.ts';
import { migrate, open } from './open.ts';
import type { Db } from './open.ts';
import { onBothPlaces } from './testing.ts';

const folder = join(import.meta.dirname, 'earlier');
const versions = readdirSync(folder);

/** One statement a line, and comments. */
const statementsOf = (file: string) =>
	readFileSync(join(folder, file), 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('--'));

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

onBothPlaces((_name, make) => {
	test('there is a version to come from', () => expect(versions).toContain('0001.sql'));

	test.each(versions)('a database of version %s becomes one of today', async (version) => {
		const [earlier, today] = [await make(), await make()];
		const [db, fresh] = [open(earlier.where), open(today.where)];
		try {
			for (const statement of statementsOf(version)) {
				await db.executeQuery(CompiledQuery.raw(statement));
			}
			await migrate(db);
			await migrate(fresh);
			expect(await schemaOf(db)).toEqual(await schemaOf(fresh));

			const [attendee] = await attendees.list(db, ['s1']);
			expect(attendee).toMatchObject({
				name: 'Dr. Ada Lerche',
				officeName: 'Dezernat für Bau',
				linkId: 'link1',
				linkGeneration: 2,
			});
			for (const statement of statementsOf(version)) {
				const table = /^insert into "(?!kysely)(\w+)"/.exec(statement)?.[1];
				if (!table) continue;
				const { rows } = await db.executeQuery(CompiledQuery.raw(`select * from "${table}"`));
				expect([table, rows.length]).toEqual([table, 1]);
			}
		} finally {
			await db.destroy();
			await fresh.destroy();
			await earlier.remove();
			await today.remove();
		}
	});
});
