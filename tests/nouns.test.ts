import { basename } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesOf, sourceFiles, syntaxOf } from './architecture.ts';

/** Nouns whose files are not called by the plural of their table. */
const irregular: Readonly<Record<string, string>> = {
	person: 'people',
	staff: 'staff',
	deliveryWay: 'delivery-ways',
	importRun: 'imports',
	summons: 'summonses',
	oparlSource: 'sources',
	// Of a mass noun, the records: each marks one other.
	demonstration: 'marks',
};

const writing = ['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'];
/** Words of SQL, wherever they come from: Kysely, or what db/ makes of it. */
const words = new Set(['selectFrom', 'sql', 'insertMany', 'executeQuery', ...writing]);

const pluralOf = (table: string) =>
	(/[^aeiou]y$/.test(table) ? `${table.slice(0, -1)}ie` : table) + 's';
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** What a record was before belongs to it: its table of changes has no noun of its own. */
const nounOf = (written: string) => {
	const table = written.replace(/Change$/, '');
	return irregular[table] ?? kebab(pluralOf(table));
};

const isDb = (file: string) => file.startsWith('src/lib/server/db/');
const isQuery = (file: string) => file.endsWith('.query.ts');

/** The tables of a schema, by the members of its interfaces that hold columns. */
const tables = sourceFiles('lib/server/db/schema*.ts').flatMap((file) =>
	[...nodesOf(syntaxOf(file))].flatMap((node) =>
		ts.isPropertySignature(node) &&
		ts.isInterfaceDeclaration(node.parent) &&
		node.type !== undefined &&
		ts.isTypeLiteralNode(node.type)
			? [node.name.getText()]
			: [],
	),
);
const nouns = new Set(tables.map(nounOf));

interface Word {
	readonly file: string;
	readonly word: string;
	/** The table that a call begins with, as it is written; empty: none. */
	readonly table: string;
	readonly isImport: boolean;
}

/** Every word of SQL in a file, also as `({ selectFrom }) => …` and `query['insertInto']`. */
const wordsOf = (file: string): readonly Word[] =>
	[...nodesOf(syntaxOf(file))].flatMap((node) => {
		const isWord = (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && words.has(node.text);
		if (!isWord) return [];
		const isImport = ts.isImportSpecifier(node.parent);
		return [{ file, word: node.text, table: tableAfter(node), isImport }];
	});

function tableAfter(node: ts.Node): string {
	const callee = ts.isPropertyAccessExpression(node.parent) ? node.parent : node;
	const call = callee.parent;
	if (!ts.isCallExpression(call) || call.expression !== callee) return '';
	const written = call.arguments.find((argument) => ts.isStringLiteralLike(argument));
	return written ? (written.text.split(' ')[0] ?? '') : '';
}

const files = sourceFiles();
const spoken = files.filter((file) => !isDb(file)).flatMap(wordsOf);
const shown = ({ file, word, table }: Word) => `${file}: ${word} ${table}`.trim();
const nameOf = (file: string) => basename(file, '.ts');
const isNoun = (file: string) => file.startsWith('src/lib/server/') && nouns.has(nameOf(file));

test('tables, nouns and queries are found', () => {
	expect(tables).toContain('attendee');
	expect(tables.length).toBeGreaterThan(25);
	expect(new Set(spoken.map(({ word }) => word))).toContain('updateTable');
	expect(files.filter(isQuery).length).toBeGreaterThan(10);
});

test('SQL stands in nouns, in queries and in db alone', () => {
	const strangers = spoken.filter(({ file }) => !isNoun(file) && !isQuery(file));
	expect([...new Set(strangers.map(shown))]).toEqual([]);
	const kysely = files.filter(
		(file) => !isDb(file) && /from 'kysely(\/|')/.test(syntaxOf(file).text),
	);
	expect(kysely).toEqual([]);
});

test('a query only reads', () => {
	const others = spoken.filter(({ file, word }) => isQuery(file) && word !== 'selectFrom');
	expect(others.map(shown)).toEqual([]);
});

test('a noun writes its own table and no other', () => {
	const calls = spoken.filter(
		({ file, word, isImport }) =>
			!isQuery(file) && !isImport && [...writing, 'insertMany'].includes(word),
	);
	expect(calls.length).toBeGreaterThan(50);
	const wrong = calls.filter(
		({ file, table }) => !tables.includes(table) || nounOf(table) !== nameOf(file),
	);
	expect(wrong.map(shown)).toEqual([]);
});

test('a table has one noun', () => {
	const speaking = [...new Set(spoken.map(({ file }) => file))].filter((file) => !isQuery(file));
	const shared = Map.groupBy(speaking, nameOf);
	expect([...shared.values()].filter((same) => same.length > 1)).toEqual([]);
});
