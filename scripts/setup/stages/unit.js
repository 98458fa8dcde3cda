import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, run } from '../run.js';
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
				...['scripts/with-postgres.ts', 'vitest', 'run', '--reporter=dot'],
				...['--reporter=json', `--outputFile.json=${file}`],
			],
			{ env: { ...env, MESSAGES_ARE_MADE: '1' } },
		);
		const report = readReport(file);
		if (!report) return failed(lastLines(output, 60));
		// A file that does not load has no tests to count: it is one failure itself.
		const broken = report.testResults.filter(
			({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed),
		);
		const skipped = report.numPendingTests + report.numTodoTests;
		const count = report.numFailedTests + broken.length + skipped;
		const passed = report.numPassedTests;
		if (passed === 0) return failed(`No test ran.\n${lastLines(output, 60)}`);
		return count === 0
			? { passed, failed: 0 }
			: { passed, failed: count, report: `${skipped} skipped.\n${lastLines(output, 150)}` };
	},
};

/** @param {{ status: string }} result */
const isFailed = ({ status }) => status === 'failed';

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] } | null}
 */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}
