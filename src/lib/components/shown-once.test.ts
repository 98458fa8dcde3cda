import { expect, test } from 'vitest';
import { isShownOnce } from './shown-once.ts';

test.each([
	[{ codes: ['a'] }, true],
	[{ created: {} }, true],
	[{ reset: {} }, true],
	[{ errors: {} }, false],
	[null, false],
	[undefined, false],
])('what a form answers, %j, is shown once: %s', (answer, isOnce) =>
	expect(isShownOnce(answer)).toBe(isOnce),
);
