import { PassThrough } from 'node:stream';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { livekitKeys, rotateLivekitKeys } from './keys.js';
import { openLog } from './log-file.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the pair is made once, long enough, and for its owner alone', () => {
	const pair = livekitKeys(folder);
	expect(pair.secret.length).toBeGreaterThanOrEqual(32);
	expect(livekitKeys(folder)).toEqual(pair);
	expect(statSync(join(folder, 'livekit-keys.json')).mode & 0o777).toBe(0o600);
});

test('a new pair signs, and the one before is kept for a change', () => {
	const before = livekitKeys(folder);
	rotateLivekitKeys(folder);
	const after = livekitKeys(folder);
	expect(after.earlier).toEqual(before);
	expect(after.key).not.toBe(before.key);
	rotateLivekitKeys(folder);
	expect(livekitKeys(folder).earlier).toEqual({ key: after.key, secret: after.secret });
	expect(statSync(join(folder, 'livekit-keys.json')).mode & 0o777).toBe(0o600);
});

test.each(['', '{}', '{"key":"a","secret":"short"}'])(
	'a broken file of keys is named: %j',
	(text) => {
		writeFileSync(join(folder, 'livekit-keys.json'), text);
		expect(() => livekitKeys(folder)).toThrow('livekit-keys.json');
	},
);

test('a token that a server writes does not reach its log', async () => {
	const log = openLog(join(folder, 'log', 'x.log'));
	const stdout = new PassThrough();
	log.take({ stdout, stderr: null });
	stdout.end('GET /rtc?access_token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl&x=1\n');
	const text = () => readFileSync(log.file, 'utf8');
	await vi.waitFor(() => expect(text()).toContain('GET /rtc?access_token=…&x=1'));
	expect(statSync(log.file).mode & 0o777).toBe(0o600);
	log.close();
});
