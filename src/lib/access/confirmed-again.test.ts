import { expect, test } from 'vitest';
import { isConfirmed } from './confirmed-again.ts';

const minute = 60_000;

test.each([
	[0, true],
	[9 * minute, true],
	[10 * minute, false],
	[12 * 60 * minute, false],
])('a sign-in of %i milliseconds ago counts as confirmed: %s', (age, expected) =>
	expect(isConfirmed(1_000_000, 1_000_000 + age)).toBe(expected),
);
