import { expect, test } from 'vitest';
import {
	decidedBy,
	deletedFrom,
	retentionBounds,
	retentionKinds,
	usualRetention,
} from './retention.ts';

test.each([
	['member', ['2026-11-01'], '2026-12-01'],
	['member', ['2025-07-01', '2026-11-01', '2024-01-01'], '2026-12-01'],
	['expertCitizen', ['2026-11-01'], '2026-12-01'],
	['member', ['2026-11-01', null], null],
	['member', [], null],
	['deputyMayor', ['2026-11-01'], null],
] as const)('%s with seats until %j goes on %s', (position, ends, day) => {
	expect(
		deletedFrom(
			position,
			ends.map((to) => ({ to })),
			30,
		),
	).toBe(day);
});

test.each(retentionKinds)('the usual days for %s lie within their bounds', (kind) => {
	const [shortest, longest] = retentionBounds[kind];
	expect(usualRetention[kind]).toBeGreaterThanOrEqual(shortest);
	expect(usualRetention[kind]).toBeLessThanOrEqual(longest);
});

test('of what is suggested only what somebody ticked or changed is decided', () => {
	const typed = { ...usualRetention, importRuns: 60, sessions: null };
	const all = ['guests', 'sessions', 'importRuns'] as const;
	const { guests, ...others } = typed;
	expect(decidedBy(typed, all, [])).toEqual(others);
	expect(decidedBy(typed, all, ['guests'])).toEqual(typed);
	expect(decidedBy(typed, [], [])).toEqual(typed);
	expect(guests).toBe(90);
});
