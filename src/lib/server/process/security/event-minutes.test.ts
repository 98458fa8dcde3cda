import { expect, test } from 'vitest';
import { EventMinutes } from './event-minutes.ts';
import type { NotedMinute, SecurityNote } from './event-minutes.ts';

const note = (given: Partial<SecurityNote> = {}): SecurityNote => ({
	kind: 'signInRefused',
	network: '192.0.2.1',
	route: '/sign-in',
	reason: '',
	about: { by: 'email', email: 'sommer@stadt.example' },
	...given,
});
const store = (minute: NotedMinute) => Object.assign(minute, { stored: minute.times });

test('equal events of one network within a minute are one row that counts', () => {
	const minutes = new EventMinutes();
	for (let at = 0; at < 8; at++) minutes.note(note(), at * 1000);
	minutes.note(note({ network: '192.0.2.2' }), 9000);
	expect(minutes.pending()).toMatchObject([
		{ times: 8, firstAt: 0, lastAt: 7000 },
		{ times: 1, note: { network: '192.0.2.2' } },
	]);
});

test('what comes after a row is stored is added to it, and its minute ends', () => {
	const minutes = new EventMinutes();
	minutes.note(note(), 0);
	minutes.pending().forEach(store);
	expect(minutes.pending()).toEqual([]);
	minutes.note(note(), 59_000);
	expect(minutes.pending()).toMatchObject([{ times: 2, stored: 1 }]);
	minutes.pending().forEach(store);
	expect(minutes.takeOver(59_999)).toEqual([]);
	expect(minutes.takeOver(60_000)).toMatchObject([{ times: 2 }]);
	minutes.note(note(), 61_000);
	minutes.pending().forEach(store);
	minutes.note(note(), 125_000);
	expect(minutes.takeOver(125_000)).toMatchObject([{ firstAt: 61_000 }]);
	expect(minutes.pending()).toMatchObject([{ times: 1, firstAt: 125_000 }]);
});

test('a flood of different ones is bounded, and what is more is counted by kind', () => {
	const minutes = new EventMinutes();
	for (let at = 0; at < 2500; at++) minutes.note(note({ network: `n${at}` }), at);
	expect(minutes.pending()).toHaveLength(2000);
	expect(minutes.takeUncounted()).toEqual([['signInRefused', 500]]);
	expect(minutes.takeUncounted()).toEqual([]);
});

test('while nothing can be stored nothing is lost without being counted', () => {
	const minutes = new EventMinutes();
	minutes.note(note(), 0);
	minutes.note(note(), 60_000);
	expect(minutes.pending()).toMatchObject([{ times: 1, firstAt: 0 }]);
	expect(minutes.takeUncounted()).toEqual([['signInRefused', 1]]);
});
