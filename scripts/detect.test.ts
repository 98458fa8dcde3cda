import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { detect } from '../src/lib/detect/detect.ts';
import { printed } from './detect/print.ts';
import { NotSignals, readSignals } from './detect/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-detect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: readonly string[]) {
	const { stdout, stderr, status } = spawnSync('node', ['scripts/detect.ts', ...words], {
		encoding: 'utf8',
		maxBuffer: 1e8,
	});
	return { stdout, stderr, status };
}
function runOn(text: string) {
	const file = join(folder, 'signals.json');
	writeFileSync(file, text);
	return run(file);
}

const asMac =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const onWindows =
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

describe('the command', () => {
	test('prints one JSON line an entry, in its order', () => {
		const { stdout, stderr, status } = runOn(
			JSON.stringify([
				{ ua: asMac },
				{ ua: asMac, hints: null, maxTouchPoints: 5, probes: { BigInt: true, at: null } },
				{ ua: onWindows, hints: { 'SEC-ch-UA-Platform-Version': '"15.0.0"' } },
				{ ua: '' },
			]),
		);
		expect([status, stderr]).toEqual([0, '']);
		const lines = stdout.trim().split('\n');
		expect(lines.map((line) => JSON.parse(line))).toEqual([
			{
				platform: ['macos', 'ipados'],
				osVersion: null,
				browser: { name: 'safari', version: '17.5' },
				formFactor: null,
				inApp: false,
				questions: ['isIpad', 'osVersion'],
			},
			{
				platform: 'ipados',
				osVersion: { min: '17.5', max: '17.5', why: 'safariVersion' },
				browser: { name: 'safari', version: '17.5' },
				formFactor: 'tablet',
				inApp: false,
				questions: ['model'],
			},
			{
				platform: 'windows',
				osVersion: { min: '11', max: '11', why: 'clientHint' },
				browser: { name: 'chrome', version: '126' },
				formFactor: 'desktop',
				inApp: false,
				questions: [],
			},
			{
				platform: null,
				osVersion: null,
				browser: null,
				formFactor: null,
				inApp: false,
				questions: ['platform', 'osVersion', 'browser'],
			},
		]);
		expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(
			'platform osVersion browser formFactor inApp questions'.split(' '),
		);
	});
	test('reads an empty list, and one with a byte order mark', () => {
		expect(runOn('[]')).toEqual({ stdout: '', stderr: '', status: 0 });
		expect(runOn('\uFEFF[]').status).toBe(0);
	});
	test('names unknown fields once and user agents that are too long, and goes on', () => {
		const { stdout, stderr, status } = runOn(
			JSON.stringify([
				{ ua: 'x'.repeat(3e6), mood: 1 },
				{ ua: asMac, mood: 2 },
			]),
		);
		expect(status).toBe(0);
		expect(stdout.trim().split('\n')).toHaveLength(2);
		expect(stderr.trim().split('\n')).toEqual([
			'Not known, ignored: mood',
			'Entry 1: the user agent has 3000000 characters; above 2000 none is read.',
		]);
	});
	test.each([
		['a file that is not there', ['nowhere.json']],
		['a folder', ['src']],
		['no file', []],
		['two files', ['a.json', 'b.json']],
	])('refuses %s in a sentence', (_, words) => {
		const { stdout, stderr, status } = run(...words);
		expect([stdout, status, stderr.trim().split('\n').length]).toEqual(['', 2, 1]);
		expect(stderr).not.toContain('Error');
	});
	test('refuses a bad file in a sentence that names the file, and prints nothing', () => {
		const { stdout, stderr, status } = runOn('[{"ua": "a"}, {"agent": "b"}]');
		expect([stdout, status]).toEqual(['', 2]);
		expect(stderr).toMatch(/signals\.json: Entry 2 has no text "ua"\.\n$/);
	});
});

describe('a file of signals', () => {
	test.each([
		['half a JSON', '[{"ua": "Moz', 'It is not JSON.'],
		['nothing', '', 'It is not JSON.'],
		['bytes', '\u0000\u0001PK', 'It is not JSON.'],
		['no list', '{"ua": "a"}', 'It is no list: write [{"ua": "…"}, …].'],
		['a number', '5', 'It is no list: write [{"ua": "…"}, …].'],
		['an entry that is text', '["a"]', 'Entry 1 is not an object.'],
		['an entry that is null', '[null]', 'Entry 1 is not an object.'],
		['a list in the list', '[[]]', 'Entry 1 is not an object.'],
		['no user agent', '[{}]', 'Entry 1 has no text "ua".'],
		['a user agent that is a number', '[{"ua": 5}]', 'Entry 1 has no text "ua".'],
		[
			'touch points as text',
			'[{"ua": "", "maxTouchPoints": "5"}]',
			'Entry 1: "maxTouchPoints" must be a number such as 0 or 5.',
		],
		[
			'less than no touch points',
			'[{"ua": "", "maxTouchPoints": -1}]',
			'Entry 1: "maxTouchPoints" must be a number such as 0 or 5.',
		],
		[
			'hints as a list',
			'[{"ua": "", "hints": ["a"]}]',
			'Entry 1: "hints" must be an object of names and texts.',
		],
		[
			'a hint that is a number',
			'[{"ua": "", "hints": {"Sec-CH-UA-Mobile": 1}}]',
			'Entry 1: "hints" must hold texts; "Sec-CH-UA-Mobile" does not.',
		],
		[
			'a probe that is text',
			'[{"ua": "", "probes": {"BigInt": "yes"}}]',
			'Entry 1: "probes" must hold true or false; "BigInt" does not.',
		],
	])('with %s is refused', (_, text, sentence) => {
		expect(() => readSignals(text)).toThrow(new NotSignals(sentence));
	});
	test('may have names that mean something in JavaScript', () => {
		const text =
			'[{"ua": "__proto__/1 constructor/2", "hints": {"__proto__": "a", "constructor": "b", "sec-ch-ua": "\\"constructor\\";v=\\"1\\""}, "probes": {"__proto__": true, "toString": true}}]';
		const [signals] = readSignals(text).signals;
		expect(signals && printed(detect(signals)).platform).toBe(null);
	});
});
