import { expect, test } from 'vitest';
import { isOver } from './sign-in-end.ts';

const hour = 60 * 60 * 1000;

test.each([
	['administrator', 12],
	['secretary', 12],
	['chair', 168],
	['office', 168],
] as const)('a sign-in as %s ends after %s hours, however much it is used', (role, hours) => {
	expect(isOver(role, 0, hours * hour - 1)).toBe(false);
	expect(isOver(role, 0, hours * hour)).toBe(true);
});

test('one that lacks its second factor ends after half an hour', () => {
	expect(isOver('office', 0, hour / 2 - 1, true)).toBe(false);
	expect(isOver('office', 0, hour / 2, true)).toBe(true);
});
