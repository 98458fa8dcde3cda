import { existsSync } from 'node:fs';
import { onPath } from './livekit-program.js';
import { lastLines, run } from '../run.js';
import { step } from '../terminal.js';
import { words } from '../words.js';

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
let isUpdated = false;

/**
 * Installs Debian packages where that is allowed: as root, or by sudo that asks for no password.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<string | null>} why it could not be done
 */
export async function aptInstall(packages) {
	if (!existsSync('/etc/debian_version') || !onPath('apt-get')) return words.noApt;
	const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	if (prefix.length > 0 && (await run('sudo', ['-n', 'true'])).code !== 0) return words.noSudo;
	return step(words.aptInstalling(packages.join(', ')), async () => {
		if (!isUpdated) await apt(prefix, ['update']);
		isUpdated = true;
		const { code, output } = await apt(prefix, [
			...['install', '-y', '--no-install-recommends'],
			...packages,
		]);
		return code === 0 ? null : lastLines(output, 5);
	});
}

/** @param {readonly string[]} prefix @param {readonly string[]} given */
function apt(prefix, given) {
	const waiting = ['-o', 'DPkg::Lock::Timeout=120', '-q'];
	const [program = 'apt-get', ...rest] = [
		...prefix,
		'env',
		'DEBIAN_FRONTEND=noninteractive',
		'apt-get',
	];
	return run(program, [...rest, ...waiting, ...given], { env });
}
