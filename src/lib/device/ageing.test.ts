import { expect, test } from 'vitest';
import { isAged } from './ageing.ts';

test.each([
	['os', '2026-08-28T08:00:00Z', false],
	['os', '2026-08-26T08:00:00Z', true],
	['apps.zoom', '2026-08-01T08:00:00Z', true],
	['network.udp', '2026-08-01T08:00:00Z', false],
	['network.udp', '2026-05-01T08:00:00Z', true],
	['camera', '2025-11-01T08:00:00Z', true],
	['model', '2014-11-01T08:00:00Z', false],
])('%s as of %s: aged %s', (field, observedAt, aged) => {
	expect(isAged({ field, observedAt }, '2026-11-25T08:00:00Z')).toBe(aged);
});
