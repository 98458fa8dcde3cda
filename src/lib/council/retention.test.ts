import { expect, test } from 'vitest';
import { deletedFrom, retentionBounds, retentionKinds, usualRetention } from './retention.ts';

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
