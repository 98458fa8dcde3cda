import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../src/lib/server/db/testing/databases.ts';

const text = readFileSync('docs/personal-data.md', 'utf8');
const cellsOf = (row: string) => row.split('|').map((cell) => cell.trim());
const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
const rows = text
	.split('\n')
	.filter((line) => line.startsWith('| `'))
	.map(cellsOf)
	.map(([, table = '', columns = '', whose = '', end = '']) => ({
		...{ table: quoted(table)[0] ?? '', columns: quoted(columns) },
		...{ isWhole: whose !== '' && end !== '' },
	}));
const without = quoted(text.slice(text.indexOf('Tables that hold nothing of people')));

onBothDatabases((store) => {
	const tablesOf = async () => await store.db().introspection.getTables();

	test('every table has its answer: what it holds of people and when that ends, or that it holds nothing', async () => {
		const names = (await tablesOf()).map(({ name }) => name);
		const answered = [...rows.map(({ table }) => table), ...without];
		expect(names.filter((name) => !answered.includes(name))).toEqual([]);
		expect(rows.filter(({ isWhole }) => !isWhole)).toEqual([]);
		expect(rows.filter(({ table }) => !names.includes(table))).toEqual([]);
		expect(rows.filter(({ table }) => without.includes(table))).toEqual([]);
	});

	test('the columns it names are there', async () => {
		const tables = new Map((await tablesOf()).map(({ name, columns }) => [name, columns]));
		const gone = rows.flatMap(({ table, columns }) =>
			columns
				.filter((column) => !tables.get(table)?.some(({ name }) => name === column))
				.map((column) => `${table}.${column}`),
		);
		expect(gone).toEqual([]);
	});
});
