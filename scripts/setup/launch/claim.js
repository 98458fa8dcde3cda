import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive } from './identity.js';
import { codeOf, Trouble } from '../trouble.js';
import { words } from '../words.js';

/**
 * Who runs on a data folder, so that a second start is refused and the next one can clear up.
 *
 * @typedef {object} Running
 * @property {import('./identity.js').Identity} launcher
 * @property {string} address
 * @property {import('./identity.js').Identity[]} children
 */

/**
 * @typedef {object} Claim
 * @property {(child: import('node:child_process').ChildProcess) => void} addChild
 * @property {() => void} release
 */

/**
 * @param {string} data folder, made when it is not there
 * @param {string} address
 * @returns {Promise<Claim>}
 * @throws {Trouble} when a living process holds the folder, or nobody can write there
 */
export async function claim(data, address) {
	const file = join(data, 'running.json');
	const launcher = identityOf(process.pid);
	if (!launcher) throw new Error('This process cannot find itself');
	/** @type {Running} */
	const mine = { launcher, address, children: [] };
	try {
		mkdirSync(data, { recursive: true });
		while (!writeNew(file, mine)) await clearLeftover(file);
	} catch (error) {
		const code = codeOf(error);
		throw code ? new Trouble(words.dataNotWritable(data, code)) : error;
	}
	return {
		addChild(child) {
			const identity = identityOf(child.pid);
			if (!identity) return;
			mine.children = [...mine.children.filter(isAlive), identity];
			writeFileSync(file, JSON.stringify(mine));
		},
		release: () => rmSync(file, { force: true }),
	};
}

/** @param {string} file @param {Running} running */
function writeNew(file, running) {
	try {
		writeFileSync(file, JSON.stringify(running), { flag: 'wx', mode: 0o600 });
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
}

/** @param {string} file */
export async function clearLeftover(file) {
	const text = readText(file);
	if (text === null) return;
	const left = parse(text);
	if (left && isAlive(left.launcher)) {
		throw new Trouble(words.alreadyRunning(left.address, left.launcher.pid));
	}
	for (const child of left?.children ?? []) await end(child);
	// Of two starts at once only one moves the note away, and only if it is still the same.
	const aside = `${file}.${process.pid}`;
	try {
		renameSync(file, aside);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return;
		throw error;
	}
	if (readText(aside) === text) rmSync(aside);
	else renameSync(aside, file);
}

/** @param {string} file */
function readText(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return null;
		throw error;
	}
}

/** @param {string} text @returns {Running | null} null: half written by somebody who was killed */
function parse(text) {
	try {
		const { launcher, address, children } = JSON.parse(text);
		return launcher && Array.isArray(children) ? { launcher, address, children } : null;
	} catch {
		return null;
	}
}

/** @param {import('./identity.js').Identity} left */
async function end(left) {
	if (!isAlive(left)) return;
	process.kill(left.pid, 'SIGTERM');
	for (let tries = 0; tries < 20 && isAlive(left); tries += 1) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	if (!isAlive(left)) return;
	process.kill(left.pid, 'SIGKILL');
	for (let tries = 0; tries < 40 && isAlive(left); tries += 1) {
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
