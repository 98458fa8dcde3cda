import { expect, test } from 'vitest';
import { endOf, messageOf, seenBy } from './following.ts';

test('a message is one block of lines, whatever stands in it', () => {
	const data = { name: 'Dr.\nid: 99\r\n\r\ndata: Ä' };
	const lines = messageOf(7, data).split(/\r\n|\n|\r/);
	expect(lines).toEqual(['id: 7', expect.stringMatching(/^data: /), '', '']);
	expect(JSON.parse(lines[1]?.slice('data: '.length) ?? '')).toEqual(data);
});

test('the last message is of another type, and has no number', () => {
	expect(endOf('gone')).toBe('event: end\ndata: gone\n\n');
});

test.each([
	[['12', '5'], 12],
	[[null, '5'], 5],
	[['', '5'], 5],
	[['-1', null], 0],
	[['1e9', '99999999999', ' 3'], 0],
	[[], 0],
] as const)('of %j the page has seen %s', (texts, number) => {
	expect(seenBy(...texts)).toBe(number);
});
