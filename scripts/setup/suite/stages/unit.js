import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../../places.js';
import { lastLines, run } from '../../run.js';
import { failed } from './stage.js';

/** Vitest's tests, the store's on SQLite and on a PostgreSQL server started for them. */
export const unit = {
	name: 'tests',
	/** @param {NodeJS.ProcessEnv} env @returns {Promise<import('./stage.js').Result>} */
	async run(env) {
		const file = join(mkdtempSync(join(env.TMPDIR ?? tmpdir(), 'unit-')), 'report.json');
		const { output } = await run(
			'node',
			[
				...['scripts/with-postgres.ts', 'vitest', 'run'],
				...['--reporter=json', `--outputFile.json=${file}`],
			],
			{ env: { ...env, MESSAGES_ARE_MADE: '1' } },
		);
		const report = readReport(file);
		if (!report) return failed(lastLines(output, 60));
		const failures = report.testResults.flatMap(failuresOf);
		const skipped = report.numPendingTests + report.numTodoTests;
		if (skipped > 0) failures.push(`${skipped} skipped`);
		const passed = report.numPassedTests;
		if (passed === 0) return failed(`No test ran.\n${lastLines(output, 60)}`);
		if (failures.length === 0) return { passed, failed: 0 };
		return {
			passed,
			failed: failures.length - 1 + Math.max(skipped, 1),
			report: failures.join('\n\n'),
		};
	},
};

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Test
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Test[] }} TestFile
 */

/** A file that does not load has no tests to count: it is one failure itself. @param {TestFile} file */
function failuresOf({ name, status, message, assertionResults }) {
	const tests = assertionResults.filter((test) => test.status === 'failed');
	if (status === 'failed' && tests.length === 0) return [`${relative(root, name)}\n${message}`];
	return tests.map(
		({ fullName, failureMessages = [] }) =>
			`${relative(root, name)}: ${fullName}\n${firstLines(failureMessages.join('\n'))}`,
	);
}

/** @param {string} text */
const firstLines = (text) => stripVTControlCharacters(text).split('\n').slice(0, 40).join('\n');

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults: TestFile[] } | null}
 */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}
