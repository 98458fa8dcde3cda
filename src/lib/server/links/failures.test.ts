import { expect, test, vi } from 'vitest';
import { writesTooOften } from './failures.ts';

test('a link saves sixty times in a quarter of an hour; others are not held up', () => {
	vi.useFakeTimers();
	const sent = (owner: string, isCall = false) => writesTooOften(owner, isCall);
	for (let at = 0; at < 60; at++) expect(sent('Ada')).toBe(false);
	expect(sent('Ada')).toBe(true);
	expect(sent('Ada', true)).toBe(false);
	for (let at = 0; at < 60; at++) expect(sent(`behind the same address ${at}`)).toBe(false);
	vi.advanceTimersByTime(15 * 60_000);
	expect(sent('Ada')).toBe(false);
	vi.useRealTimers();
});
