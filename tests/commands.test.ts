import { spawnSync } from 'node:child_process';
import {
	closeSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';

let data: string;
beforeEach(() => {
	data = mkdtempSync(join(tmpdir(), 'vollzaehlig-commands-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const file = () => join(data, 'vollzaehlig.sqlite');

/** Runs a command of scripts/ as an operator would. */
function run(script: string, ...parameters: readonly string[]) {
	const { stdout, stderr, status } = spawnSync('node', [`scripts/${script}.ts`, ...parameters], {
		encoding: 'utf8',
		env: { ...process.env, VOLLZAEHLIG_DATA: data, DATABASE_URL: '', VOLLZAEHLIG_DEMO: '' },
	});
	return { stdout, stderr, status };
}
const prepared = () => {
	const { stdout, stderr, status } = run('prepare');
	expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
	expect(stdout.trim().split('\n')).toHaveLength(1);
	return JSON.parse(stdout);
};
/** One sentence, no stack, no JSON, and a failure for whoever waits for it. */
function refusal(script: string, ...parameters: readonly string[]): string {
	const { stdout, stderr, status } = run(script, ...parameters);
	expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
	expect(stderr.trim().split('\n')).toHaveLength(1);
	expect(stderr).not.toMatch(/^\s+at |Error:/m);
	return stderr.trim();
}

test('preparing prints one line of JSON; keys and database are for their owner alone', () => {
	const first = prepared();
	expect(first).toMatchObject({
		administrator: {
			email: expect.stringContaining('@'),
			link: expect.stringMatching(/\/sign-in\/password\/[\w-]{43}$/),
		},
		links: [expect.stringContaining('/j/'), expect.any(String), expect.any(String)],
		demonstration: true,
	});
	expect(prepared()).toEqual({
		administrator: { email: first.administrator.email, link: expect.any(String) },
		links: [],
		demonstration: true,
		isLoopback: true,
	});
	expect(statSync(join(data, 'keys.json')).mode & 0o077).toBe(0);
	expect(statSync(file()).mode & 0o077).toBe(0);
});

test('a database that may only be read gets a sentence that names the file', () => {
	prepared();
	// Treated as read-only by every SQLite, for root too.
	const handle = openSync(file(), 'r+');
	writeSync(handle, Uint8Array.of(9), 0, 1, 18);
	closeSync(handle);
	expect(refusal('prepare')).toBe(
		`The database file ${file()} cannot be written to: give the user this runs as the right to write the file and its folder.`,
	);
});

test('a database that another program holds gets a sentence', () => {
	prepared();
	const other = new DatabaseSync(file());
	other.exec('pragma locking_mode = exclusive; begin exclusive');
	try {
		expect(refusal('prepare')).toContain('is locked by another program');
	} finally {
		other.close();
	}
});

test('a database of a newer version gets a sentence', () => {
	prepared();
	const newer = new DatabaseSync(file());
	newer.exec(`insert into kysely_migration values ('9999-future', '2099-01-01T00:00:00.000Z')`);
	newer.close();
	expect(refusal('prepare')).toContain('was written by a newer version of Vollzählig');
});

test('keys that cannot be read are never replaced in silence', () => {
	prepared();
	writeFileSync(join(data, 'keys.json'), '{"signIn":"short"}');
	expect(refusal('prepare')).toContain('Restore it from a backup');
});

test('a PostgreSQL server that is not there gets a sentence without its password', () => {
	const { stderr, status } = spawnSync('node', ['scripts/prepare.ts'], {
		encoding: 'utf8',
		env: {
			...process.env,
			VOLLZAEHLIG_DATA: data,
			DATABASE_URL: 'postgres://city:geheim123@127.0.0.1:1/council',
		},
	});
	expect(status).toBe(1);
	expect(stderr).toContain('The PostgreSQL database 127.0.0.1:1/council does not let us in');
	expect(stderr).not.toContain('geheim123');
});

test('a link for a new password is written to a file for its owner alone, and shown to no pipe', () => {
	const { administrator } = prepared();
	const email = administrator.email.toUpperCase();
	expect(refusal('admin', 'reset-password', email)).toContain('--file PATH');
	const path = join(data, 'link');
	const { stdout, status } = run('admin', 'reset-password', email, '--file', path);
	expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(path) });
	expect(stdout).not.toContain('/sign-in/password/');
	expect(statSync(path).mode & 0o777).toBe(0o600);
	expect(readFileSync(path, 'utf8')).toMatch(/\/sign-in\/password\/[\w-]{43}\n$/);
	// What is there is not written over.
	expect(run('admin', 'first-sign-in', '--file', path).status).toBe(1);
});

test('the first sign-in needs no address, and is none for whoever has a password', () => {
	const { administrator } = prepared();
	expect(run('admin', 'first-sign-in', '--file', join(data, 'link')).status).toBe(0);
	const database = new DatabaseSync(file());
	database.exec(`insert into signInAccount (id, accountId, providerId, userId, password, createdAt, updatedAt)
		select id, id, 'credential', id, 'hash', '', '' from staff`);
	database.close();
	expect(refusal('admin', 'first-sign-in')).toContain(`reset-password ${administrator.email}`);
});

test('a password of nobody is refused, and says who there is', () => {
	const { administrator } = prepared();
	expect(refusal('admin', 'reset-password', 'nobody@stadt.example')).toContain(administrator.email);
	expect(refusal('admin', 'reset-password')).toContain('Say whose: ');
});

test('a lost second factor is taken away by a command', () => {
	const { administrator } = prepared();
	expect(run('admin', 'reset-second-factor', administrator.email).stdout).toBe(
		`${administrator.email} has no second factor.\n`,
	);
	const database = new DatabaseSync(file());
	database.exec(
		`insert into secondFactor select id, 'sealed', '2026-11-25T10:15:00.000Z', 0 from staff`,
	);
	database.close();
	expect(run('admin', 'reset-second-factor', administrator.email)).toMatchObject({
		status: 0,
		stdout: expect.stringContaining('all sign-ins of the account have ended'),
	});
	expect(refusal('admin', 'reset-second-factor')).toContain('Say whose: ');
});

test('keys are changed by a command: links before open until a day, sign-ins end', () => {
	prepared();
	const read = () => JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8'));
	const before = read();
	const { stdout, status } = run('admin', 'rotate-key', 'links', '31.12.2098');
	expect({ stdout, status }).toEqual({
		status: 0,
		stdout: expect.stringMatching(/^Links that were given out .*end of 2098-12-31; new ones/),
	});
	const until = expect.stringMatching(/^2098-12-31T22:59/);
	expect(read().earlierLinks).toMatchObject([{ key: before.links, until }]);
	expect(run('admin', 'rotate-key', 'sign-ins').stdout).toContain('sign-ins ended: 0');
	expect(read().signIn).not.toBe(before.signIn);
	expect(refusal('admin', 'rotate-key', 'links', '2020-01-01')).toContain('no day to come');
	expect(refusal('admin', 'rotate-key')).toContain('Say which key');
});

test('the demonstration is removed by a command, and a later start does not bring it back', () => {
	prepared();
	expect(run('admin', 'remove-demonstration')).toMatchObject({
		status: 0,
		stdout: 'The demonstration council is removed.\n',
	});
	expect(run('admin', 'remove-demonstration').stdout).toBe(
		'There is no demonstration council here.\n',
	);
	expect(prepared()).toMatchObject({ demonstration: false, links: [] });
});

test('a command that does not exist is answered with those that do', () => {
	const { stderr, status } = run('admin', 'make-coffee');
	expect(status).toBe(2);
	expect(stderr).toMatch(
		/no command "make-coffee"[^]*reset-password EMAIL[^]*remove-demonstration/,
	);
	expect(run('admin').status).toBe(0);
});
