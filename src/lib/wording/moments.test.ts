import { expect, test } from 'vitest';
import { hourOf, longMoment, monthOf, nearDay, shortMoment } from './moments.ts';

const start = '2027-04-01T12:00:00.000Z';

test('a session is said with weekday, day and hour, and neither breaks from its number', () => {
	expect(longMoment(start, 'de')).toBe('Donnerstag, 1.\u00a0April 2027, 14:00\u00a0Uhr');
	expect(shortMoment(start, 'de')).toBe('Do., 1.\u00a0April 2027, 14:00\u00a0Uhr');
	expect(longMoment(start, 'en')).toBe('Thursday, 1\u00a0April 2027, 14:00');
});

test('midnight is 00:00 of the day that begins', () => {
	expect(hourOf('2027-06-30T22:00:00.000Z', 'de')).toBe('00:00\u00a0Uhr');
	expect(nearDay('2027-06-30T22:00:00.000Z', 'de')).toBe('Do., 1.\u00a0Juli');
});

test('a day without an hour stays that day', () => {
	expect(monthOf('2027-04-01', 'de')).toBe('April 2027');
	expect(nearDay('2027-03-28', 'en')).toBe('Sun 28\u00a0March');
});
