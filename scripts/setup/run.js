import { spawn } from 'node:child_process';
import { root } from './places.js';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end, quietly.
 *
 * @param {string} program
 * @param {readonly string[]} given
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, onLine?: (line: string) => void, show?: boolean }} [options]
 *   `show`: its input and output are ours
 * @returns {Promise<{ code: number, output: string }>} 127 when there is no such program, 128 and
 *   more when a signal ended it
 */
export function run(program, given, { env = process.env, cwd = root, onLine, show } = {}) {
	return new Promise((resolve) => {
		const child = spawn(program, given, {
			env,
			cwd,
			stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			detached: !show,
		});
		running.add(child);
		let output = '';
		/** @param {Buffer} data */
		const take = (data) => {
			output += data;
			if (onLine) for (const line of String(data).split('\n')) if (line.trim()) onLine(line);
		};
		child.stdout?.on('data', take);
		child.stderr?.on('data', take);
		child.once('error', (error) => {
			running.delete(child);
			resolve({ code: 127, output: error.message });
		});
		child.once('close', (code, signal) => {
			running.delete(child);
			resolve({ code: code ?? (signal ? 128 : 1), output });
		});
	});
}

/** Ends whatever `run` has started, with the processes these started themselves. */
export function endRunning() {
	for (const child of running) {
		if (child.pid === undefined) continue;
		try {
			process.kill(-child.pid, 'SIGTERM');
		} catch {
			child.kill('SIGTERM');
		}
	}
}

/** @param {string} output */
export const lastLines = (output, count = 30) =>
	output.trimEnd().split('\n').slice(-count).join('\n');
