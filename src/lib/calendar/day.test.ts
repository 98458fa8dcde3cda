import { describe, expect, test } from 'vitest';
import { addDays, parseDay } from './day.ts';

describe('a day as it is typed', () => {
	test.each([
		['2027-04-01', '2027-04-01'],
		[' 1.4.2027 ', '2027-04-01'],
		['01. 04. 2027', '2027-04-01'],
		['29.2.2028', '2028-02-29'],
	])('%s is read', (typed, day) => {
		expect(parseDay(typed).value).toBe(day);
	});

	test.each([
		['2027-02-30', 'noSuchDay'],
		['29.2.2027', 'noSuchDay'],
		['2027-13-01', 'noSuchDay'],
		['0000-00-00', 'noSuchDay'],
		['', 'dayMissing'],
		['morgen', 'dayNotUnderstood'],
		['1.4.27', 'dayNotUnderstood'],
	])('"%s" is refused: %s', (typed, problem) => {
		expect(parseDay(typed)).toEqual({ value: null, problem });
	});
});

test('days are counted across months and the change of clocks', () => {
	expect(addDays('2027-04-01', -5)).toBe('2027-03-27');
});
