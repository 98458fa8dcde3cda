import { runBuilt } from './run-built.js';

/**
 * `npm run soak -- TIMES`: the journeys of calls one after another, in both browsers also those which
 * `npm test` has in one, each so many times (3).
 *
 * `npm run soak -- kills TIMES SEED`: the app killed so many times (100), half of them during imports,
 * half during a running session; the seed is printed, and the same one kills at the same moments.
 * With SOAK_DATABASE=postgresql on PostgreSQL.
 */
const anySeed = String(Date.now() % 1_000_000);
const [first = '3', times = '100', seed = anySeed] = process.argv.slice(2);
const isKills = first === 'kills';
const projects = isKills ? ['kills'] : ['processes', 'chromium', 'firefox'];
await runBuilt(
	'playwright',
	[
		...['test', '--reporter=list', '--workers=1'],
		...(isKills ? [] : [`--repeat-each=${Number(first)}`]),
		...projects.map((name) => `--project=${name}`),
	],
	{
		inMemory: true,
		env: { EVERY_ENGINE: '1', LANG: 'de_DE.UTF-8', SOAK_KILLS: times, SOAK_SEED: seed },
	},
);
