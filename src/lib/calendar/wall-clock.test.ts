import { describe, expect, test } from 'vitest';
import { beginningOf, dayOf, endOf, parseMoment, startOf, wallOf, whichOf } from './wall-clock.ts';

describe('from the wall in Berlin to UTC', () => {
	test('summer is two hours ahead, winter one', () => {
		expect(startOf('2027-04-01', '14:00', null).value).toBe('2027-04-01T12:00:00.000Z');
		expect(startOf('2027-01-14', '14:00', null).value).toBe('2027-01-14T13:00:00.000Z');
	});

	test('the hour that spring leaves out is refused, the ones around it are not', () => {
		expect(startOf('2027-03-28', '02:30', null).problem).toBe('hourSkipped');
		expect(startOf('2027-03-28', '02:30', 'later').problem).toBe('hourSkipped');
		expect(startOf('2027-03-28', '01:59', null).value).toBe('2027-03-28T00:59:00.000Z');
		expect(startOf('2027-03-28', '03:00', null).value).toBe('2027-03-28T01:00:00.000Z');
	});

	test('the hour that autumn brings twice is asked for', () => {
		expect(startOf('2027-10-31', '02:30', null).problem).toBe('hourTwice');
		expect(startOf('2027-10-31', '02:30', 'earlier').value).toBe('2027-10-31T00:30:00.000Z');
		expect(startOf('2027-10-31', '02:30', 'later').value).toBe('2027-10-31T01:30:00.000Z');
	});
});

describe('from UTC to the wall in Berlin', () => {
	test('a late evening in UTC is the next day there', () => {
		expect(wallOf('2027-06-30T22:30:00.000Z')).toEqual({ day: '2027-07-01', hour: '00:30' });
		expect(dayOf('2027-12-31T23:00:00.000Z')).toBe('2028-01-01');
	});

	test('it is known which of two equal hours is meant', () => {
		expect(whichOf('2027-10-31T00:30:00.000Z')).toBe('earlier');
		expect(whichOf('2027-10-31T01:30:00.000Z')).toBe('later');
		expect(whichOf('2027-04-01T12:00:00.000Z')).toBeNull();
	});
});

test('a day begins at midnight on the wall, also when the clocks change', () => {
	expect(beginningOf('2027-03-28')).toBe('2027-03-27T23:00:00.000Z');
	expect(beginningOf('2027-03-29')).toBe('2027-03-28T22:00:00.000Z');
	expect(endOf('2027-03-28')).toBe('2027-03-28T21:59:59.999Z');
});

describe('a moment in ISO 8601', () => {
	test.each([
		['2020-04-23T14:05', '2020-04-23T12:05:00.000Z'],
		['2020-04-23 14:05', '2020-04-23T12:05:00.000Z'],
		['2020-01-23T14:05:30', '2020-01-23T13:05:30.000Z'],
		['2020-04-23', '2020-04-22T22:00:00.000Z'],
		['2020-04-23T14:05Z', '2020-04-23T14:05:00.000Z'],
		['2020-04-23T14:05:00.5-02:00', '2020-04-23T16:05:00.500Z'],
	])('%s is read', (text, moment) => expect(parseMoment(text)).toBe(moment));

	test.each([
		...['', 'tomorrow', '23.4.2020', '2020-04', '2020-02-30', '2020-04-23T25:00'],
		...['2020-04-23T14:05[America/New_York]', '2020-04-23T14'],
		// Skipped in spring, twice in autumn.
		...['2027-03-28T02:30', '2027-10-31T02:30'],
	])('"%s" is none', (text) => expect(parseMoment(text)).toBeNull());

	test('with a zone the hour that comes twice is one moment', () => {
		expect(parseMoment('2027-10-31T02:30+01:00')).toBe('2027-10-31T01:30:00.000Z');
	});
});
