import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, run } from '../run.js';
import { say } from '../terminal.js';
import { failed } from './stage.js';

/** Playwright's: the commands, and the journeys in both browsers, against real servers. */
export const journeys = {
	name: 'journeys',
	/** @param {NodeJS.ProcessEnv} env @returns {Promise<import('./stage.js').Result>} */
	async run(env) {
		const file = join(mkdtempSync(join(env.TMPDIR ?? tmpdir(), 'journeys-')), 'report.json');
		const { output } = await run('playwright', ['test', '--reporter=list,json'], {
			env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: '0' },
			onLine: (line) => {
				if (/^\s*[✓✘x-]\s+\d+ /.test(line)) say(line);
			},
		});
		const report = readReport(file);
		if (!report) return failed(lastLines(output, 60));
		const { expected, unexpected, flaky, skipped } = report.stats;
		const count = unexpected + flaky + skipped + report.errors.length;
		if (expected === 0 && count === 0) return failed('There is no journey.');
		if (count === 0) return { passed: expected, failed: 0 };
		const reasons = report.errors.map(({ message }) => message ?? 'without a message');
		return {
			passed: expected,
			failed: count,
			report: [...reasons, skipped ? `${skipped} skipped.` : '', lastLines(output, 200)].join('\n'),
		};
	},
};

/**
 * @param {string} file
 * @returns {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: { message?: string }[] } | null}
 */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}
