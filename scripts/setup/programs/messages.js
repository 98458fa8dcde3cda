import { join } from 'node:path';
import { fingerprint, isFresh, noteFresh } from './fresh.js';
import { cache, withPrograms } from '../places.js';
import { lastLines, run } from '../run.js';
import { step } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { words } from '../words.js';

const note = join(cache, 'messages');
const sources = [
	'messages',
	'project.inlang/settings.json',
	'paraglide.config.ts',
	'package-lock.json',
];
// Vite makes them too, perhaps of an earlier state: so what was made counts as well.
const state = () => `${fingerprint(sources)} ${fingerprint(['src/lib/paraglide'])}`;

/** Makes functions of messages/ for what runs without Vite: commands, svelte-check, tests. */
export async function compileMessages() {
	if (isFresh(note, state())) return;
	await step(words.compilingMessages, async () => {
		const { code, output } = await run('node', ['scripts/messages.ts'], {
			env: withPrograms(process.env),
		});
		if (code !== 0) throw new Trouble(words.messagesFailed(lastLines(output)));
	});
	noteFresh(note, state());
}
