import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answerTo } from './cases/answer.ts';
import { differences } from './cases/compare.ts';
import { NotACase, readCases } from './cases/read.ts';

const own = readCases(readFileSync('tests/cases.json', 'utf8'));
const run = (...words: string[]) =>
	spawnSync(process.execPath, ['scripts/cases.ts', ...words], { encoding: 'utf8' });

describe('our own cases', () => {
	test('are many, each with its own name, and use no field that nobody knows', () => {
		expect(own.cases.length).toBeGreaterThan(100);
		expect(new Set(own.cases.map(({ id }) => id)).size).toBe(own.cases.length);
		expect([own.strangers, own.misread]).toEqual([[], []]);
	});
	test.each(own.cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
		expect(differences(one, answerTo(one))).toEqual([]);
	});
});

const minimal = { id: 'x', tool: 'jitsi', date: '2026-11-23', judge: null, attendees: [] };
const file = (...cases: readonly unknown[]) => JSON.stringify({ cases });

describe('a file of cases', () => {
	test('with unknown fields is read, and they are named once', () => {
		const strange = { ...minimal, mood: 'good', context: { weather: 'fair' } };
		expect(readCases(file(strange, strange)).strangers).toEqual(['context.weather', 'case.mood']);
	});
	test('with values that cannot be read is read, and they are named once', () => {
		const device = { ref: 'A1', platform: 'windoze', os: 12, browser: 'netscape', camera: 'yes' };
		const odd = { ...minimal, attendees: [{ ref: 'A', needs: ['smell'], devices: [device, 7] }] };
		expect(readCases(file(odd, odd)).misread).toEqual([
			'attendee.needs: "smell"',
			'device.platform: "windoze"',
			'device.os: 12',
			'device.browser: "netscape"',
			'device.camera: "yes"',
			'device: 7',
		]);
	});
	test('may begin with a byte order mark', () => {
		expect(readCases(`\uFEFF${file(minimal)}`).cases).toHaveLength(1);
	});
	test.each([
		['no JSON', '{'],
		['no list of cases', '{}'],
		['a tool nobody knows', file({ ...minimal, tool: 'pigeon' })],
		['a day that is none', file({ ...minimal, date: 'soon' })],
		['a day that no calendar has', file({ ...minimal, date: '2026-02-30' })],
		['an attendee to judge who is not there', file({ ...minimal, judge: 'Z' })],
	])('with %s is refused', (_, text) => {
		expect(() => readCases(text)).toThrow(NotACase);
	});
});

describe('the comparison', () => {
	const [one] = readCases(
		file({
			...minimal,
			judge: 'A',
			attendees: [{ ref: 'A', devices: [] }],
			expect: { verdict: 'works', meeting: 'possible', reasonKind: 'meets-requirements' },
			accept: ['blocked'],
		}),
	).cases;
	if (one === undefined) throw new Error('no case');
	const answer = answerTo(one);

	test('of an accepted verdict ends with verdict and meeting', () => {
		expect(differences(one, answer)).toEqual([]);
	});
	test('of a verdict that is not accepted names it', () => {
		expect(differences({ ...one, accept: [] }, answer)).toEqual([
			'verdict: expected ["works"], found "blocked"',
		]);
	});
	test('of a remedy takes 15 for 15.0, and only what is given', () => {
		const remedies = [{ kind: 'updateOs', device: 'A1', min: '15.0', to: '15.8.8' }];
		const want = (remedy: object) => ({ ...one, expect: { verdict: 'blocked', remedy: [remedy] } });
		const found = { ...answer, remedies };
		expect(differences(want({ kind: 'updateOs', min: '15' }), found)).toEqual([]);
		expect(differences(want({ kind: 'updateOs', to: '16' }), found)).toHaveLength(1);
	});
});

describe('the command', () => {
	test('prints one JSON line a case, with every field', () => {
		const { stdout, status } = run('tests/cases.json');
		const lines = stdout.trim().split('\n');
		expect([status, lines.length]).toEqual([0, own.cases.length]);
		expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(
			'id verdict way device limits reasonKind remedies meeting hangsOn missing ways'.split(' '),
		);
	});
	test('says nothing when its reader stops after the first line', () => {
		const command = `"${process.execPath}" scripts/cases.ts tests/cases.json | head -n 1`;
		const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
		expect([stdout.split('\n').length, stderr]).toEqual([2, '']);
	});
	test('checks, counts and says so', () => {
		const { stdout, status } = run('tests/cases.json', '--check');
		expect([status, stdout]).toEqual([0, `${own.cases.length} cases, 0 differ\n`]);
	});
	test.each([
		['a file that is not there', ['nowhere.json']],
		['no file', []],
		['an option nobody knows', ['tests/cases.json', '--chekc']],
	])('refuses %s in a sentence', (_, words) => {
		const { stderr, status } = run(...words);
		expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
	});
});
