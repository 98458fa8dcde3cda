import { expect, test } from 'vitest';
import { addMs, dayMs, hourMs } from './moment.ts';

test('milliseconds are counted in UTC, whatever the clocks do', () => {
	expect(addMs('2027-03-27T12:00:00.000Z', dayMs)).toBe('2027-03-28T12:00:00.000Z');
	expect(addMs('2027-01-01T00:00:00.000Z', -hourMs)).toBe('2026-12-31T23:00:00.000Z');
});
