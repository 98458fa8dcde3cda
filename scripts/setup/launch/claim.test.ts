import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claim } from './claim.js';
import { identityOf } from './identity.js';
import type { Identity } from './identity.js';

let data: string;
let sleepers: ChildProcess[] = [];
beforeEach(() => {
	data = mkdtempSync(join(tmpdir(), 'claim-'));
});
afterEach(() => {
	for (const sleeper of sleepers) sleeper.kill('SIGKILL');
	sleepers = [];
	rmSync(data, { recursive: true, force: true });
});

function someProcess(): { identity: Identity; process: ChildProcess } {
	const process = spawn('sleep', ['60'], { stdio: 'ignore' });
	sleepers.push(process);
	const identity = identityOf(process.pid);
	if (!identity) throw new Error('sleep did not start');
	return { identity, process };
}
const note = () => join(data, 'running.json');
const leave = (launcher: Identity, ...children: Identity[]) =>
	writeFileSync(note(), JSON.stringify({ launcher, address: 'http://x.example', children }));
const gone: Identity = { pid: 1, began: 'before the last boot' };

test('a folder is held until it is released', async () => {
	const held = await claim(data, 'http://x.example');
	expect(existsSync(note())).toBe(true);
	await expect(claim(data, 'http://y.example')).rejects.toThrow('http://x.example');
	held.release();
	(await claim(data, 'http://y.example')).release();
});

test('what a dead launcher left running is ended', async () => {
	const left = someProcess();
	leave(gone, left.identity);
	const held = await claim(data, 'http://y.example');
	expect(identityOf(left.identity.pid)?.began).not.toBe(left.identity.began);
	held.release();
});

test('a stranger that has the number of a dead child is left alone', async () => {
	const stranger = someProcess();
	leave(gone, { pid: stranger.identity.pid, began: 'earlier' });
	const held = await claim(data, 'http://y.example');
	expect(identityOf(stranger.identity.pid)).toEqual(stranger.identity);
	held.release();
});

test('a stranger that has the number of a dead launcher holds nothing', async () => {
	const stranger = someProcess();
	leave({ pid: stranger.identity.pid, began: 'earlier' });
	(await claim(data, 'http://y.example')).release();
});

test('a note that was cut off while it was written holds nothing', async () => {
	writeFileSync(note(), '{"launcher":{"pi');
	(await claim(data, 'http://y.example')).release();
});

test('the children are noted, so that the next start finds them', async () => {
	const held = await claim(data, 'http://x.example');
	const child = someProcess();
	held.addChild(child.process);
	expect(JSON.parse(readFileSync(note(), 'utf8')).children).toEqual([child.identity]);
	held.release();
});

test('of two starts at once after a crash one gets the folder', async () => {
	leave(gone);
	const both = await Promise.allSettled([
		claim(data, 'http://a.example'),
		claim(data, 'http://b.example'),
	]);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
