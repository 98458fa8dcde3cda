import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process told apart from a later one with the same number by when it began.
 *
 * @typedef {{ pid: number, began: string }} Identity
 */

/**
 * @param {number | undefined} pid
 * @returns {Identity | null} null when there is no such process
 */
export function identityOf(pid) {
	if (pid === undefined) return null;
	const began = process.platform === 'linux' ? beganOnLinux(pid) : beganByPs(pid);
	return began === null ? null : { pid, began };
}

/** @param {Identity} identity */
export const isAlive = ({ pid, began }) => identityOf(pid)?.began === began;

/** @param {number} pid */
function beganOnLinux(pid) {
	try {
		// The name in brackets may hold blanks; state and, 19 further on, clock ticks since the boot follow.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
		if (fields[0] === 'Z') return null;
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		return `${boot} ${fields[19]}`;
	} catch {
		return null;
	}
}

/** @param {number} pid */
function beganByPs(pid) {
	const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
		encoding: 'utf8',
	});
	return status === 0 && stdout.trim() ? stdout.trim() : null;
}
