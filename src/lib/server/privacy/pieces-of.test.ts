import { expect, test } from 'vitest';
import { piecesOf } from './pieces-of.ts';

const before = '2026-01-01T00:00:00.000Z';

test('many records go in pieces, the oldest first, and the last piece ends where they are due', () => {
	const due = { count: 1400, oldest: '2025-01-01T00:00:00.000Z' };
	expect([...piecesOf(due, before)]).toEqual([
		...['2025-05-02T16:00:00.000Z', '2025-09-01T08:00:00.000Z', before],
	]);
});

test.each([0, 1, 500])('%s go at once', (count) => {
	const oldest = count === 0 ? null : '2025-01-01T00:00:00.000Z';
	expect([...piecesOf({ count, oldest }, before)]).toEqual([before]);
});
