import { expect, test, vi } from 'vitest';
import { linkFor } from '../links/sign.ts';
import { LineBudget, makeLog, scrub } from './log.ts';

const link = linkFor({ id: 'q2Wn8xYbT0aLr4Vd6Ke1', generation: 3 }, 'k'.repeat(43));
const token =
	'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmRyZWEifQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const secrets = [link, link.slice(3), token, 'hunter2hunter2'];

function written(...said: readonly [object, string]): string {
	const lines: string[] = [];
	makeLog('info', { write: (line) => void lines.push(line) }).error(...said);
	expect(lines).toHaveLength(1);
	return lines.join('');
}

test.each([
	['a link in the message', {}, `GET ${link} failed`],
	['the secret part of a link alone', {}, `bad: ${link.slice(3)}`],
	['a link in an error and its stack', { error: new Error(`no such page: ${link}`) }, 'x'],
	['an address with a link', { url: `https://stadt.example${link}/token` }, 'x'],
	['a token under its name', { deep: { token } }, 'x'],
	['a token in the cause of an error', { error: new Error('x', { cause: new Error(token) }) }, 'x'],
	['a password among what was typed', { values: [{ password: 'hunter2hunter2' }] }, 'x'],
	[
		'the password of the database',
		{ error: new Error('postgres://city:hunter2hunter2@db/vz refused') },
		'x',
	],
	[
		'what a driver hangs on its error',
		{ error: Object.assign(new Error('x'), { client: { words: ['hunter2hunter2'] } }) },
		'x',
	],
])('%s is not in the line', (_what, said, message) => {
	const line = written(said, message);
	for (const secret of secrets) expect(line).not.toContain(secret);
	expect(JSON.parse(line)).toMatchObject({ level: 50, time: expect.any(String) });
});

test('an error keeps what it is searched for: id, message, code and where it happened', () => {
	const error = Object.assign(new Error('disk full'), { code: '53100' });
	const line = JSON.parse(written({ id: '0a1b2c3d', route: '/j/[link]', error }, 'unexpected'));
	expect(line).toMatchObject({
		id: '0a1b2c3d',
		route: '/j/[link]',
		error: { message: 'disk full', code: '53100', stack: expect.stringContaining('log.test') },
	});
});

test('an ordinary sentence is left as it is', () => {
	expect(scrub('room opened for session 7')).toBe('room opened for session 7');
});

test('one sentence is written 30 times a minute, then how often it was left out', () => {
	const budget = new LineBudget();
	const takes = Array.from({ length: 1000 }, (_, at) => budget.take('unexpected error', at * 10));
	expect(takes.filter(({ isWritten }) => isWritten)).toHaveLength(30);
	expect(budget.take('ready', 10_000)).toEqual({ isWritten: true, leftOut: 0 });
	expect(budget.take('unexpected error', 60_000)).toEqual({ isWritten: true, leftOut: 970 });
	expect(budget.take('unexpected error', 120_000)).toEqual({ isWritten: true, leftOut: 0 });
});

test('the log says what it left out', () => {
	vi.useFakeTimers();
	const lines: string[] = [];
	const log = makeLog('info', { write: (line) => void lines.push(line) });
	for (let at = 0; at < 40; at++) log.error({}, 'unexpected error');
	vi.advanceTimersByTime(60_000);
	log.error({}, 'unexpected error');
	vi.useRealTimers();
	expect(lines).toHaveLength(32);
	expect(JSON.parse(lines[30] ?? '')).toMatchObject({ leftOut: 10, of: 'unexpected error' });
});
