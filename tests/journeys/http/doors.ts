import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Everything of a route that answers a request, as it is written in its files. */
export interface Door {
	/** Route id without groups: "/people/[id]" */
	readonly route: string;
	/** Whether its page has a `load` of its own on the server. */
	readonly hasLoad: boolean;
	/** Names of its form actions. */
	readonly actions: readonly string[];
	/** Methods of its endpoint. */
	readonly methods: readonly string[];
	/** How many layouts stand around its page, the root's included. */
	readonly layouts: number;
}

const root = 'src/routes';
const withoutGroups = (folder: string) =>
	'/' +
	folder
		.split('/')
		.filter((part) => part !== '.' && !part.startsWith('('))
		.join('/');

/** Names a file exports, and the keys of those whose value is an object. */
function exportsOf(file: string): ReadonlyMap<string, readonly string[]> {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
	const found = new Map<string, readonly string[]>();
	for (const statement of source.statements) {
		if (ts.isExportDeclaration(statement)) {
			throw new Error(`${file} exports what it does not define: its doors cannot be read`);
		}
		const isExported =
			ts.canHaveModifiers(statement) &&
			ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
		if (!isExported) continue;
		if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, []);
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations) {
			if (ts.isIdentifier(name)) found.set(name.text, keysOf(initializer, file));
		}
	}
	return found;
}

function keysOf(value: ts.Expression | undefined, file: string): readonly string[] {
	if (value === undefined) return [];
	if (ts.isSatisfiesExpression(value) || ts.isAsExpression(value))
		return keysOf(value.expression, file);
	if (!ts.isObjectLiteralExpression(value)) return [];
	return value.properties.map((property) => {
		if (property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))) {
			return property.name.text;
		}
		throw new Error(`${file} has an action without a plain name: it cannot be tried`);
	});
}

/** Every door of the product, from the files, so that none is forgotten. */
export function everyDoor(): Door[] {
	const folders = new Set(
		globSync(`**/{+page.svelte,+page.server.ts,+server.ts}`, { cwd: root }).map(dirname),
	);
	return [...folders].toSorted().map((folder) => {
		const read = (name: string) =>
			existsSync(join(root, folder, name))
				? exportsOf(join(root, folder, name))
				: new Map<string, readonly string[]>();
		const page = read('+page.server.ts');
		const parts = folder.split('/').filter((part) => part !== '.');
		const around = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
		const withLayout = new Set(
			globSync('**/+layout.{svelte,ts,server.ts}', { cwd: root }).map(dirname),
		);
		return {
			route: withoutGroups(folder),
			hasLoad: page.has('load'),
			actions: page.get('actions') ?? [],
			methods: [...read('+server.ts').keys()].filter((name) => /^[A-Z]+$/.test(name)),
			layouts: 1 + around.filter((folder) => withLayout.has(folder)).length,
		};
	});
}
