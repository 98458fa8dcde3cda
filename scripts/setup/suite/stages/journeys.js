import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, run } from '../../run.js';
import { say } from '../../terminal.js';
import { failed } from './stage.js';

/** What asks pages only, in both browsers and without one: two at a time. */
export const pages = stage('pages', 2, ['http', 'pages in chromium', 'pages in firefox']);
/**
 * The commands, and calls in both browsers, against a real LiveKit. Most of their time is waiting for what
 * people wait for too: two at a time, each with a product of its own.
 */
export const calls = stage('calls', 2, ['processes', 'chromium', 'firefox']);

/**
 * @param {string} name
 * @param {number} workers
 * @param {readonly string[]} projects of playwright.config.ts
 * @returns {import('./stage.js').Stage}
 */
function stage(name, workers, projects) {
	return { name, run: (env) => perform(env, name, workers, projects) };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} workers
 * @param {readonly string[]} projects
 * @returns {Promise<import('./stage.js').Result>}
 */
async function perform(env, name, workers, projects) {
	const file = join(mkdtempSync(join(env.TMPDIR ?? tmpdir(), `${name}-`)), 'report.json');
	const chosen = projects.map((project) => `--project=${project}`);
	const how = ['--reporter=list,json', `--workers=${workers}`, `--output=test-results/${name}`];
	const { output } = await run('playwright', ['test', ...how, ...chosen], {
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
}

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
