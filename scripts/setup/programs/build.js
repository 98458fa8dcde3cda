import { join } from 'node:path';
import { fingerprint, isFresh, noteFresh } from './fresh.js';
import { root, withPrograms } from '../places.js';
import { lastLines, run } from '../run.js';
import { step } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { words } from '../words.js';

const sources = [
	...['src', 'static', 'messages', 'project.inlang/settings.json', 'package-lock.json'],
	...['svelte.config.js', 'vite.config.ts', 'paraglide.config.ts', 'tsconfig.json'],
];
const note = join(root, 'build', '.sources');

/** @param {string} path */
const isSource = (path) =>
	!path.startsWith(join('src', 'lib', 'paraglide')) && !/\.test\.ts$/.test(path);

/** Builds the app when the sources are no longer those of the build that is there. */
export async function buildApp() {
	const state = fingerprint(sources, isSource);
	if (isFresh(note, state)) return;
	await step(words.building, async () => {
		const { code, output } = await run('vite', ['build', '--logLevel', 'warn'], {
			env: withPrograms({ ...process.env, NODE_ENV: 'production' }),
		});
		if (code !== 0) throw new Trouble(words.buildFailed(lastLines(output)));
	});
	noteFresh(note, state);
}
