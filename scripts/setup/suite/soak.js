import { runBuilt } from './run-built.js';

/**
 * `npm run soak -- TIMES`: the journeys of calls one after another, in both browsers also those which
 * `npm test` has in one, each so many times (3).
 */
const times = Number(process.argv[2] ?? 3);
const projects = ['processes', 'chromium', 'firefox'].map((name) => `--project=${name}`);
await runBuilt(
	'playwright',
	['test', '--reporter=list', '--workers=1', `--repeat-each=${times}`, ...projects],
	{ inMemory: true, env: { EVERY_ENGINE: '1', LANG: 'de_DE.UTF-8' } },
);
