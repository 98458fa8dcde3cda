import { expect, test } from 'vitest';
import { startList } from './start-list.ts';

const empty = { people: 0, seats: 0, devices: 0, sessions: 0 };
const next = (counts: object) =>
	startList({ ...empty, ...counts })?.find(({ isNext }) => isNext)?.step;

test('each step leads to the next, and devices keep nobody from a session', () => {
	expect(next({})).toBe('people');
	expect(next({ people: 9 })).toBe('seats');
	expect(next({ people: 9, seats: 9 })).toBe('session');
	expect(next({ people: 9, seats: 9, devices: 4 })).toBe('session');
});

test('what is there is said, and is done', () => {
	const lines = startList({ ...empty, people: 9, devices: 1 });
	expect(lines?.map(({ step, isDone, count }) => [step, isDone, count])).toEqual([
		['people', true, 9],
		['seats', false, 0],
		['session', false, 0],
		['devices', true, 1],
	]);
});

test('with the first session the list has done its work', () => {
	expect(startList({ ...empty, sessions: 1 })).toBeNull();
});
