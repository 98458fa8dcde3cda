import { describe, expect, test } from 'vitest';
import { addDays, isDay, parseDay } from './day.ts';

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
	expect(addDays('2027-10-30', 2)).toBe('2027-11-01');
	expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
	expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
});

test.each(['2027-02-30', '1.4.2027', '2027-04-01T12:00', ''])(
	'from "%s" no days are counted',
	(text) => {
		expect(() => addDays(text, 1)).toThrow(RangeError);
	},
);

test.each([
	['2028-02-29', true],
	['2027-02-29', false],
	['2027-13-01', false],
	['2027-4-1', false],
	['1.4.2027', false],
	['2027-04-01T12:00', false],
	['+010000-01-01', false],
	['', false],
])('"%s" is a day of the calendar: %s', (text, expected) => {
	expect(isDay(text)).toBe(expected);
});
