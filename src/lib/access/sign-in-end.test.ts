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
