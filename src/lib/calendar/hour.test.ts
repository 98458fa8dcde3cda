import { describe, expect, test } from 'vitest';
import { parseHour } from './hour.ts';

describe('an hour as it is typed', () => {
	test.each([
		['14:00', '14:00'],
		['9.30', '09:30'],
		['14 Uhr', '14:00'],
		['18:15:00', '18:15'],
	])('%s is read', (typed, hour) => {
		expect(parseHour(typed).value).toBe(hour);
	});

	test.each([
		['', 'hourMissing'],
		['25:00', 'hourNotUnderstood'],
		['14:60', 'hourNotUnderstood'],
		['nachmittags', 'hourNotUnderstood'],
	])('"%s" is refused: %s', (typed, problem) => {
		expect(parseHour(typed)).toEqual({ value: null, problem });
	});
});
