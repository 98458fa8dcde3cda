import { expect, test } from 'vitest';
import { codeLimit } from './code-limits.ts';
import { becomeKnown } from './known-browser.ts';

const guess = (email: string, address: string, knownBy?: string): boolean => {
	const limit = codeLimit({ email, address, knownBy });
	if (limit.seconds > 0) return false;
	limit.note();
	return true;
};
const tries = (count: number, one: (index: number) => boolean) =>
	Array.from({ length: count }, (_, index) => one(index)).filter(Boolean).length;

test('wrong codes from one network are held back, and from many networks together', () => {
	expect(tries(12, () => guess('a@stadt.example', '203.0.113.1'))).toBe(8);
	expect(tries(40, (index) => guess('a@stadt.example', `198.51.100.${index}`))).toBe(12);
	// Another account is not touched.
	expect(guess('b@stadt.example', '203.0.113.1')).toBe(true);
});

test('who stole the password does not keep the owner out where they signed in before', () => {
	const knownBy = becomeKnown(undefined, 'c@stadt.example');
	tries(40, (index) => guess('c@stadt.example', `198.51.100.${index}`));
	expect(guess('c@stadt.example', '203.0.113.9')).toBe(false);
	expect(guess('c@stadt.example', '203.0.113.9', knownBy)).toBe(true);
	// Nor does that browser guess without end.
	expect(tries(20, () => guess('c@stadt.example', '203.0.113.9', knownBy))).toBe(7);
});

test('a right code is no failure', () => {
	for (let index = 0; index < 30; index++) {
		const limit = codeLimit({ email: 'd@stadt.example', address: '::', knownBy: undefined });
		expect(limit.seconds).toBe(0);
		limit.note();
		limit.takeBack();
	}
});
