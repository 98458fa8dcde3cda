import { expect, test } from 'vitest';
import { dayWritten } from './days.ts';

test.each([
	['2026-11-24', '2026-11-24'],
	['2026/11/24', '2026-11-24'],
	['20261124', '2026-11-24'],
	['24.11.2026', '2026-11-24'],
	['4. 1. 26', '2026-01-04'],
	['24-11-2026', '2026-11-24'],
	['24. November 2026', '2026-11-24'],
	['1. Mär. 2026', '2026-03-01'],
	['Di, 24.11.2026', '2026-11-24'],
	['Nov 24, 2026', '2026-11-24'],
	['Mar  6 2025', '2025-03-06'],
	['46350', '2026-11-24'],
	['11/24/2026', '2026-11-24'],
	['24/11/2026', '2026-11-24'],
	['4/5/2026', null],
	['30.02.2026', null],
	['12345678', null],
	['gestern', null],
	['', null],
])('"%s" is the day %s', (text, day) => expect(dayWritten(text)).toBe(day));

test('an order that is known tells days and months apart', () => {
	expect(dayWritten('4/5/2026', 'monthFirst')).toBe('2026-04-05');
	expect(dayWritten('4/5/2026', 'dayFirst')).toBe('2026-05-04');
});
