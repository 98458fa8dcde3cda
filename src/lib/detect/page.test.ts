import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What ECMAScript 5 has not: an iPad of 2013 would stop at it. */
const younger = [
	ts.SyntaxKind.ArrowFunction,
	ts.SyntaxKind.TemplateExpression,
	ts.SyntaxKind.NoSubstitutionTemplateLiteral,
	ts.SyntaxKind.SpreadElement,
	ts.SyntaxKind.SpreadAssignment,
	ts.SyntaxKind.ShorthandPropertyAssignment,
	ts.SyntaxKind.MethodDeclaration,
	ts.SyntaxKind.ComputedPropertyName,
	ts.SyntaxKind.ObjectBindingPattern,
	ts.SyntaxKind.ArrayBindingPattern,
	ts.SyntaxKind.ForOfStatement,
	ts.SyntaxKind.AwaitExpression,
	ts.SyntaxKind.ClassDeclaration,
	ts.SyntaxKind.QuestionDotToken,
	ts.SyntaxKind.QuestionQuestionToken,
];

test.each(['page.js', 'probe.js'])('%s is sent as it stands and old browsers read it', (name) => {
	const text = readFileSync(join(import.meta.dirname, name), 'utf8');
	const found: string[] = [];
	const look = (node: ts.Node): void => {
		const isBlockScoped =
			ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) !== 0;
		if (isBlockScoped || younger.includes(node.kind)) found.push(node.getText());
		ts.forEachChild(node, look);
	};
	look(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
	expect(found).toEqual([]);
});
