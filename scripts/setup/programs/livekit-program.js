import { accessSync, constants, mkdirSync, renameSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fingerprint } from './fresh.js';
import { cache, root } from '../places.js';
import { lastLines, run } from '../run.js';
import { say, step } from '../terminal.js';
import { words } from '../words.js';

const source = join(root, 'scripts', 'livekit');

/**
 * The LiveKit server of this machine, or one built from its pinned sources, once.
 *
 * @returns {Promise<string | null>} its path; null, with a sentence in the terminal, when there is none
 */
export async function livekitProgram() {
	const installed = onPath('livekit-server');
	if (installed) return installed;
	const state = fingerprint(['scripts/livekit/go.mod', 'scripts/livekit/go.sum']).slice(0, 16);
	const built = join(cache, 'livekit', state, 'livekit-server');
	if (isProgram(built)) return built;
	const go = onPath('go') ?? ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'].find(isProgram);
	if (!go) {
		say(words.noLivekit);
		return null;
	}
	return build(go, built);
}

/** @param {string} go @param {string} target */
async function build(go, target) {
	mkdirSync(join(target, '..'), { recursive: true });
	const making = `${target}.${process.pid}`;
	const { code, output } = await step(words.buildingLivekit, (progress) => {
		let packages = 0;
		return run(
			go,
			[
				...['build', '-v', '-trimpath', '-ldflags', '-s -w', '-o', making],
				'github.com/livekit/livekit-server/cmd/server',
			],
			{
				cwd: source,
				env: { ...process.env, CGO_ENABLED: '0' },
				onLine: (line) => {
					if (line.includes('/') || /^\w+$/.test(line)) progress(words.packages(++packages));
				},
			},
		);
	});
	if (code !== 0) {
		say(words.livekitFailed(lastLines(output, 5)));
		return null;
	}
	renameSync(making, target);
	return target;
}

/** @param {string} name */
export function onPath(name) {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.filter(Boolean)
		.map((folder) => join(folder, name))
		.find(isProgram);
}

/** @param {string} file */
export function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
