import { expect, test } from 'vitest';
import { centsOf, euroText } from './euros.ts';

test.each([
	['1600', 160_000],
	['1.600', 160_000],
	['1.600,5 €', 160_050],
	['1600,50', 160_050],
	['1,600.50', 160_050],
	['0', 0],
	['  ', null],
	['viel', undefined],
	['-5', undefined],
	['1.60.0', undefined],
	['99999999999', undefined],
])('%s is an amount, or none', (typed, cents) => {
	expect(centsOf(typed)).toBe(cents);
});

test('an amount survives its way through the field', () => {
	for (const cents of [0, 5, 160_050, 160_000, null]) expect(centsOf(euroText(cents))).toBe(cents);
});
