import { expect, test } from 'vitest';
import { aimMs, firstSize, longestMs, nextSize } from './pace.ts';

test('a piece that took too long is followed by a smaller one, down to a single item', () => {
	expect(nextSize(100, aimMs * 1.25)).toBe(80);
	expect(nextSize(100, 5000)).toBe(50);
	expect(nextSize(1, 5000)).toBe(1);
});

test('one that was done early is followed by at most twice as many', () => {
	expect(nextSize(100, aimMs)).toBe(100);
	expect(nextSize(100, 0)).toBe(200);
	expect(nextSize(900, 0)).toBe(1000);
});

test.each([
	['a fast disk', 0.5, 0.02],
	['a slow one', 5, 0.3],
	['large items', 1, 6],
])('on %s the size settles where no piece takes too long', (_name, commit, each) => {
	let size = firstSize;
	const took = Array.from({ length: 60 }, () => {
		const ms = commit + each * size;
		size = nextSize(size, ms);
		return ms;
	});
	expect(Math.max(...took.slice(4))).toBeLessThanOrEqual(longestMs);
	expect(took.at(-1)).toBeGreaterThan(aimMs / 2);
});

test('one stall of the machine does not make everything after it slow', () => {
	const sizes = Array.from({ length: 4 }).reduce<readonly number[]>(
		(sizes) => [...sizes, nextSize(sizes.at(-1) ?? 0, 1)],
		[nextSize(100, 1240)],
	);
	expect(sizes).toEqual([50, 100, 200, 400, 800]);
});
