import { expect, test } from 'vitest';
import { Failures } from './limits.ts';

const minute = 60_000;
const address = '192.0.2.7';

test('a pair of network and account is held back after eight failures, until the first of them is a quarter of an hour old', () => {
	const limit = new Failures().of('signInPair', '192.0.2.7 sommer@stadt.example');
	for (let index = 0; index < 8; index++) {
		expect(limit.blocked(index * minute)).toBe(false);
		limit.note(index * minute);
	}
	expect(limit.blocked(8 * minute)).toBe(true);
	expect(limit.wait(8 * minute)).toBe(7 * 60);
	expect(limit.blocked(15 * minute)).toBe(false);
	expect(limit.wait(15 * minute)).toBe(0);
});

test('sixty who get in at once leave no trace: only failures count', () => {
	const held = new Failures();
	for (let index = 0; index < 60; index++) {
		const limit = held.of('linkAddress', address);
		limit.note(index);
		limit.takeBack(index);
		expect(limit.blocked(index)).toBe(false);
	}
});

test('what one address did does not hold back another', () => {
	const held = new Failures();
	for (let index = 0; index < 100; index++) held.of('signInNetwork', address).note(index);
	expect(held.of('signInNetwork', address).blocked(100)).toBe(true);
	expect(held.of('signInNetwork', '192.0.2.8').blocked(100)).toBe(false);
	expect(held.of('linkAddress', address).blocked(100)).toBe(false);
});

test('a flood of keys does not let the one forget that is held back', () => {
	const held = new Failures();
	const limit = held.of('link', 'a');
	for (let index = 0; index < 20; index++) limit.note(index);
	for (let index = 0; index < 40_000; index++) held.of('link', `other ${index}`).note(100);
	expect(limit.blocked(100)).toBe(true);
});
