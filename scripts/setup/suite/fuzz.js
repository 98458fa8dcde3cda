import { runBuilt } from './run-built.js';

/**
 * `npm run fuzz -- SECONDS SEED SLOWEST`: random and hostile requests to every form, endpoint and link of the built app
 * with the fictional council, as each role and by links, for so many seconds (60). Fails on an answer of 500, on one
 * that takes longer than so many milliseconds (1000), and when the app holds 100 MB more at the end. The seed is
 * printed; the same one sends the same requests.
 */
const anySeed = String(Date.now() % 1_000_000);
const [seconds = '60', seed = anySeed, slowest = '1000'] = process.argv.slice(2);
await runBuilt(
	'playwright',
	['test', 'http/fuzz.spec.ts', '--project=http', '--reporter=list', '--workers=1'],
	{
		inMemory: true,
		env: {
			...{ FUZZ_SECONDS: seconds, FUZZ_SEED: seed, FUZZ_SLOWEST: slowest, FUZZ_GROWTH: '100' },
			LANG: 'de_DE.UTF-8',
		},
	},
);
