import { expect, test } from 'vitest';
import { lastDay, seatSpanWord } from './seat-span.ts';

const today = '2026-11-25';
const says = (from: string, to: string | null, locale: 'de' | 'en' = 'de') =>
	seatSpanWord({ from, to }, today, locale).replaceAll('\u00a0', ' ');

test('the last day of a seat is the one before the record ends', () => {
	expect(lastDay('2024-07-01')).toBe('2024-06-30');
	expect(lastDay(null)).toBe('');
	expect(says('2019-07-01', '2024-07-01')).toBe('1. Juli 2019 bis 30. Juni 2024');
});

test('an open seat is told apart from one that has not begun, in both languages', () => {
	expect(says('2024-07-01', null)).toBe('seit 1. Juli 2024');
	expect(says('2027-01-01', null)).not.toContain('seit');
	expect(says('2024-07-01', null, 'en')).toContain('1 July 2024');
});
