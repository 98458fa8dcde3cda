import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { nodesOf, placeOf, sourceFiles, syntaxOf } from './architecture.ts';

const names = globSync('messages/de/*.json')
	.map((file) => basename(file))
	.sort();
const keysOf = (language: string, name: string) =>
	Object.keys(JSON.parse(readFileSync(`messages/${language}/${name}`, 'utf8'))).filter(
		(key) => key !== '$schema',
	);

test('there are messages, in the same files in both languages', () => {
	expect(names.length).toBeGreaterThan(3);
	expect(
		globSync('messages/en/*.json')
			.map((file) => basename(file))
			.sort(),
	).toEqual(names);
});

describe.each(names)('%s', (name) => {
	const german = keysOf('de', name);

	test('has the same keys in both languages', () => {
		expect(keysOf('en', name)).toEqual(german);
	});

	test('has no key that nobody says', () => {
		expect(german.filter((key) => !said.has(key))).toEqual([]);
	});
});

const said = new Set(
	sourceFiles().flatMap((file) => readFileSync(file, 'utf8').match(/\b[a-z]+[A-Za-z]*_\w+/g) ?? []),
);

/** They run only while a request is answered, and speak its language. */
const insideRequests = ['asked-again', 'form', 'request'].map(
	(name) => `src/lib/server/${name}.ts`,
);

test('below routes no sentence has a default language', () => {
	const files = sourceFiles('lib/**/*.ts').filter(
		(file) => !['components', 'room'].includes(placeOf(file)),
	);
	const wanting = files.filter((file) => [...nodesOf(syntaxOf(file))].some(lacksLanguage));
	expect(files.length).toBeGreaterThan(200);
	expect(wanting).toEqual(insideRequests);
});

/** Outside a request Paraglide answers in German where it is given no language. */
function lacksLanguage(node: ts.Node): boolean {
	if (ts.isIdentifier(node)) return node.text === 'getLocale';
	if (!ts.isPropertyAccessExpression(node) || node.expression.getText() !== 'm') return false;
	if (!ts.isCallExpression(node.parent) || node.parent.expression !== node) return !isTyped(node);
	return !/\b(locale|options)\b/.test(node.parent.arguments[1]?.getText() ?? '');
}

/** Whether a message that is not said at once is held by a type that asks for its options, as `Message` does. */
function isTyped(node: ts.Node): boolean {
	const { parent } = node;
	if (ts.isSatisfiesExpression(parent)) return asksForOptions(parent.type);
	if (ts.isVariableDeclaration(parent) && parent.type) return asksForOptions(parent.type);
	if (ts.isFunctionLike(parent) && parent.type) return asksForOptions(parent.type);
	if (ts.isCallExpression(parent)) return parent.expression !== node;
	return !ts.isSourceFile(parent) && isTyped(parent);
}

const asksForOptions = (type: ts.Node) =>
	![...nodesOf(type)].some((node) => ts.isFunctionTypeNode(node) && node.parameters.length < 2);

test('every word on a page comes from the messages', () => {
	const components = sourceFiles('**/*.svelte');
	expect(components.length).toBeGreaterThan(50);
	expect(components.flatMap((file) => wordsIn(file).map((text) => `${file}: ${text}`))).toEqual([]);
});

/** Names that are the same in every language. */
const isName = (text: string) => /^(Vollzählig)$/.test(text);
const spoken = ['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description'];

/** Visible text that a component writes itself. */
function wordsIn(file: string): string[] {
	const found: string[] = [];
	const root: unknown = parse(readFileSync(file, 'utf8'), { modern: true }).fragment;
	visit(root, true);
	return found;

	function visit(node: unknown, isShown: boolean): void {
		if (Array.isArray(node)) return node.forEach((one) => visit(one, isShown));
		if (!isRecord(node)) return;
		if (node.type === 'Comment') return;
		if (node.type === 'Text') {
			const text = String(node.data).trim();
			if (isShown && /\p{L}{2}/u.test(text) && !isName(text)) found.push(text);
			return;
		}
		if (node.type === 'Literal' && typeof node.value === 'string' && /[äöüßÄÖÜ]/.test(node.value)) {
			found.push(node.value);
		}
		const shows = node.type === 'Attribute' ? spoken.includes(String(node.name)) : isShown;
		for (const [name, value] of Object.entries(node)) {
			if (name !== 'parent' && name !== 'metadata') visit(value, shows);
		}
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
