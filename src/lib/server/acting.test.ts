import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { RightLost } from './acting.ts';
import type { Acting } from './acting.ts';
import * as audit from './db/audit.ts';
import { onBothDatabases } from './db/testing/databases.ts';
import { acting } from './testing/acting.ts';

/** Those that look at what they are given before their transaction begins: here it is nothing they know. */
const lookFirst: readonly string[] = [
	...['deleteAccount', 'enrol', 'enrolPasskey', 'giveCode', 'issuePasswordLink'],
];

const folders = '{access,checks,db,links,mail,meeting,privacy,register,sessions}';
const files = globSync(`src/lib/server/${folders}/**/*.ts`, {
	exclude: ['**/*.test.ts', '**/testing/**'],
});

/** Names of the exported functions of a file that take an `Acting` first and write by it. */
function actsIn(file: string): readonly string[] {
	const text = readFileSync(file, 'utf8');
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	return source.statements.flatMap((node) => {
		if (!/^export /.test(node.getText())) return [];
		if (ts.isFunctionDeclaration(node)) return takesActing(node) ? [node.name?.text ?? ''] : [];
		if (!ts.isVariableStatement(node)) return [];
		return node.declarationList.declarations.flatMap(({ name, initializer }) =>
			initializer && ts.isArrowFunction(initializer) && takesActing(initializer)
				? [name.getText()]
				: [],
		);
	});
}

const takesActing = (node: ts.SignatureDeclaration) =>
	node.parameters[0]?.type?.getText() === 'Acting' && /\binTransaction\(by,/.test(node.getText());

/** Stands for whatever an act is given: it is asked for the right before it looks at it. */
const anything: unknown = new Proxy(() => anything, {
	get: (_, name) => {
		if (name === 'then') return undefined;
		if (name === Symbol.iterator) return () => [].values();
		return name === Symbol.toPrimitive ? () => '' : anything;
	},
});

const acts = files.flatMap((file) =>
	actsIn(file)
		.filter((name) => !lookFirst.includes(name))
		.map((name) => [`${nounOf(file)}.${name}`, file, name] as const),
);
function nounOf(file: string): string {
	return /(\w[\w-]*)\.ts$/.exec(file)?.[1] ?? '';
}

test('all are looked at', () => {
	expect(acts.length).toBeGreaterThan(45);
});

onBothDatabases((store) => {
	const lost = (): Acting => ({
		...acting(store.db()),
		still: () => Promise.reject(new RightLost()),
	});

	test.each(acts)(
		'%s asks within its transaction, before it does anything',
		async (_, file, name) => {
			const act: unknown = Reflect.get(await import(resolve(file)), name);
			if (typeof act !== 'function') throw new Error('no function');
			await expect(act(lost(), ...Array.from({ length: 6 }, () => anything))).rejects.toThrow(
				RightLost,
			);
		},
	);

	test('no act leaves its line in the audit without having asked, in a transaction or not', async () => {
		await expect(audit.record(lost(), 'room.open', 's')).rejects.toThrow(RightLost);
		const many = audit.recordAll(lost(), [{ action: 'room.open', subject: 's' }]);
		await expect(many).rejects.toThrow(RightLost);
	});
});
