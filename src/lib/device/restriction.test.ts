import { expect, test } from 'vitest';
import { isExempt, isInForce, restrictionState } from './restriction.ts';
import { restrictionFor } from './testing/restriction.ts';

const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'] as const;

test('a restriction holds from its first day on, and no longer on the day it ends', () => {
	const restriction = restrictionFor({});
	expect(days.map((day) => isInForce(restriction, day))).toEqual([false, true, true, false]);
	expect(days.map((day) => restrictionState(restriction, day))).toEqual([
		...['coming', 'inForce', 'inForce', 'past'],
	]);
});

test('one without an end is never past', () => {
	const open = restrictionFor({}, { until: null });
	expect(isInForce(open, '2099-01-01')).toBe(true);
	expect(restrictionState(open, '2099-01-01')).toBe('inForce');
});

test('one that was ended before it began is past from that day on', () => {
	const ended = { from: '2026-12-01', until: '2026-12-01' };
	expect(restrictionState(ended, '2026-11-30')).toBe('coming');
	expect(restrictionState(ended, '2026-12-01')).toBe('past');
});

test('a device is exempt from a day on, and no other is', () => {
	const restriction = restrictionFor({}, { exemptions: new Map([['mine', '2026-12-10']]) });
	expect(isExempt(restriction, 'mine', '2026-12-09')).toBe(false);
	expect(isExempt(restriction, 'mine', '2026-12-10')).toBe(true);
	expect(isExempt(restriction, 'other', '2026-12-10')).toBe(false);
});
