import { join } from 'node:path';
import { fingerprint, isFresh, noteFresh } from './fresh.js';
import { root, withoutPrograms, withPrograms } from '../places.js';
import { lastLines, run } from '../run.js';
import { step } from '../terminal.js';
import { Trouble } from '../trouble.js';
import { words } from '../words.js';

const note = join(root, 'node_modules', '.vollzaehlig');

// No package needs a script of its own to be installed; so none gets to run one.
const unattended = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'];

/** Installs what package-lock.json names, unless exactly that is there. */
export async function installDependencies() {
	const state = fingerprint(['package-lock.json', '.npmrc']);
	if (isFresh(note, state)) return;
	await step(words.installing, async () => {
		const { code, output } = await npm(['ci', ...unattended]);
		if (code !== 0) throw new Trouble(words.installFailed(lastLines(output)));
	});
	await checkNode();
	noteFresh(note, state);
}

/** @param {readonly string[]} given */
function npm(given) {
	const env = withoutPrograms(process.env);
	// npm's own path and Node, when npm called us: node_modules, with the newer Node, is about to go.
	const { npm_execpath: script, npm_node_execpath: node } = process.env;
	return script && node && !node.includes('node_modules')
		? run(node, [script, ...given], { env })
		: run('npm', given, { env });
}

async function checkNode() {
	const { output } = await run('node', ['--version'], { env: withPrograms(process.env) });
	const major = Number(/^v(\d+)/.exec(output)?.[1]);
	if (!(major >= 24)) throw new Trouble(words.nodeTooOld(output.trim()));
}
