import { lastLines, run } from '../run.js';
import { Trouble } from '../trouble.js';

/**
 * What the store holds before the app starts.
 *
 * @typedef {object} Prepared
 * @property {{ email: string, link: string | null }} administrator the link sets a password, as long as there is none
 * @property {string[]} [links] of three attendees, when the demonstration has just been put in
 * @property {boolean} demonstration
 * @property {boolean} isLoopback only this machine reaches it
 */

/**
 * Migrates and fills the store by scripts/prepare.ts.
 *
 * @param {NodeJS.ProcessEnv} env of the app
 * @returns {Promise<Prepared>}
 */
export async function prepare(env) {
	const { code, output } = await run(
		'node',
		['--disable-warning=ExperimentalWarning', 'scripts/prepare.ts'],
		{
			env,
		},
	);
	if (code !== 0) throw new Trouble(lastLines(output, 10));
	const line = output.split('\n').find((line) => line.startsWith('{'));
	if (!line) throw new Error(`scripts/prepare.ts did not say what it did: ${lastLines(output)}`);
	return JSON.parse(line);
}
