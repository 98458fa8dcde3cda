import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** One import as it stands in a file of src/. */
export interface Import {
	readonly file: string;
	/** A folder of lib, "lib", "routes", "hooks", or the name of a package: "$app", "node:", "@scope/name". */
	readonly from: string;
	readonly to: string;
	readonly isType: boolean;
}

/** Files of src/ that become the product: neither tests nor what is generated. */
export const sourceFiles = (pattern = '**/*.{ts,svelte}') =>
	globSync(pattern, { cwd: 'src' })
		.map((file) => join('src', file))
		.filter((file) => !file.includes('/paraglide/') && !/\.test\.ts$|\/testing/.test(file))
		.sort();

const parsed = new Map<string, ts.SourceFile>();
/** The TypeScript of a file; of a component the scripts. Each is parsed once. */
export function syntaxOf(file: string): ts.SourceFile {
	const known = parsed.get(file) ?? parse(file);
	parsed.set(file, known);
	return known;
}

function parse(file: string): ts.SourceFile {
	const text = readFileSync(file, 'utf8');
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script).join('\n')
		: text;
	return ts.createSourceFile(file, scripts, ts.ScriptTarget.Latest, true);
}

/** Every node of a file. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
	yield node;
	for (const child of node.getChildren()) yield* nodesOf(child);
}

export function importsOf(file: string): Import[] {
	const from = placeOf(file);
	return [...nodesOf(syntaxOf(file))].flatMap((node) => {
		const found = importIn(node);
		return found ? [{ file, from, to: targetOf(file, found.name), isType: found.isType }] : [];
	});
}

function importIn(node: ts.Node): { name: string; isType: boolean } | null {
	if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
		const clause = node.importClause;
		return {
			name: node.moduleSpecifier.text,
			isType: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
		};
	}
	if (
		ts.isExportDeclaration(node) &&
		node.moduleSpecifier &&
		ts.isStringLiteral(node.moduleSpecifier)
	) {
		return { name: node.moduleSpecifier.text, isType: node.isTypeOnly };
	}
	if (
		ts.isImportTypeNode(node) &&
		ts.isLiteralTypeNode(node.argument) &&
		ts.isStringLiteral(node.argument.literal)
	) {
		return { name: node.argument.literal.text, isType: true };
	}
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		const [given] = node.arguments;
		return given && ts.isStringLiteralLike(given) ? { name: given.text, isType: false } : null;
	}
	return null;
}

/** The part of the product a file of src/ belongs to. */
export function placeOf(file: string): string {
	const [, top = '', folder = '', ...rest] = file.split('/');
	if (top === 'lib') return rest.length > 0 ? folder : 'lib';
	return top.startsWith('hooks') ? 'hooks' : top;
}

function targetOf(file: string, name: string): string {
	if (name.startsWith('$lib/')) return placeOf(join('src/lib', name.slice('$lib/'.length)));
	if (name.startsWith('.')) return placeOf(join(dirname(file), name));
	if (name.startsWith('node:')) return 'node:';
	const parts = name.split('/');
	return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}
