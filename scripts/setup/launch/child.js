import { spawn } from 'node:child_process';
import { root } from '../places.js';

/**
 * @typedef {object} Child
 * @property {import('node:child_process').ChildProcess} process
 * @property {Promise<void>} gone
 * @property {() => boolean} runs
 * @property {() => Promise<void>} stop within about two seconds
 * @property {() => Promise<void>} kill as kill -9 does
 */

/**
 * A long-running part of the product, in a process group of its own: Ctrl-C reaches us alone, and
 * we end it.
 *
 * @param {string} program
 * @param {readonly string[]} given
 * @param {{ env: NodeJS.ProcessEnv, log: ReturnType<typeof import('./log-file.js').openLog> }} options
 * @returns {Child}
 */
export function startChild(program, given, { env, log }) {
	const child = spawn(program, given, {
		cwd: root,
		env,
		detached: true,
		// Its standard input closes when we are gone, however we went: server/start.ts ends the app then.
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	child.stdin?.on('error', () => {});
	log.take(child);
	/** @type {Promise<void>} */
	const gone = new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.once('error', () => resolve());
	});
	const runs = () =>
		child.pid !== undefined && child.exitCode === null && child.signalCode === null;
	return {
		process: child,
		gone,
		runs,
		async stop() {
			if (!runs()) return;
			child.kill('SIGTERM');
			child.stdin?.end();
			// LiveKit waits at the first signal until the last participant has left.
			const second = setTimeout(() => child.kill('SIGTERM'), 500);
			const last = setTimeout(() => child.kill('SIGKILL'), 2000);
			await gone;
			clearTimeout(second);
			clearTimeout(last);
		},
		async kill() {
			child.kill('SIGKILL');
			await gone;
		},
	};
}
