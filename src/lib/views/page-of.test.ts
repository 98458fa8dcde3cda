import { expect, test } from 'vitest';
import { pageOf } from './page-of.ts';

const all = Array.from({ length: 25 }, (_, at) => at);

test.each([
	[null, 1, [0, 9]],
	['2', 2, [10, 19]],
	['3', 3, [20, 24]],
	['9', 3, [20, 24]],
	['0', 1, [0, 9]],
	['x', 1, [0, 9]],
])('the page asked for as %j is %s', (asked, page, [first, last] = []) => {
	const found = pageOf(all, asked, 10);
	expect([found.page, found.items.at(0), found.items.at(-1)]).toEqual([page, first, last]);
	expect(found).toMatchObject({ pages: 3, count: 25 });
});

test('of nothing there is one empty page', () => {
	expect(pageOf([], '2')).toEqual({ items: [], page: 1, pages: 1, count: 0 });
});
