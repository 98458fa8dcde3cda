import { describe, expect, test } from 'vitest';
import {
	compareVersions,
	isAtMost,
	parseSpan,
	parseVersion,
	spanAtLeast,
	version,
} from './version.ts';

describe('a version', () => {
	test.each([
		['17.5', [17, 5]],
		['10.0.22631', [10, 0, 22631]],
		['17,5', null],
		['siebzehn', null],
		['', null],
		['17.', null],
		['-1', null],
		['1e3', null],
	])('%j is read as %j', (text, read) => {
		expect(parseVersion(text)).toEqual(read);
	});
	test('in the catalogue that cannot be read is refused', () => {
		expect(() => version('14,5')).toThrow(RangeError);
	});
	test('compares number by number, and missing numbers are 0', () => {
		expect(compareVersions([14, 10], [14, 9])).toBeGreaterThan(0);
		expect(compareVersions([15], [15, 0, 0])).toBe(0);
		expect(compareVersions([12, 5, 8], [14, 5])).toBeLessThan(0);
	});
	test('as an upper bound includes everything that begins with it', () => {
		expect(isAtMost([12, 5, 8], [12, 5])).toBe(true);
		expect(isAtMost([12, 6], [12, 5])).toBe(false);
		expect(isAtMost([8, 1], [9])).toBe(true);
	});
});

describe('a range of versions', () => {
	test.each([
		['≥ 17.4', { min: [17, 4], max: null }],
		['>=17.4', { min: [17, 4], max: null }],
		['10 or 11', { min: [10], max: [11] }],
		['16 – 18', { min: [16], max: [18] }],
		['115 ESR', { min: [115], max: [115] }],
		['18 – 16', null],
		['10 or eleven', null],
		['≥', null],
	])('%j is read as %j', (text, read) => {
		expect(parseSpan(text)).toEqual(read);
	});
	test('meets a floor as a whole, not at all, or nobody knows', () => {
		expect(spanAtLeast({ min: [17, 4], max: null }, [17])).toBe(true);
		expect(spanAtLeast({ min: [17, 4], max: null }, [18])).toBe(null);
		expect(spanAtLeast({ min: [10], max: [11] }, [12])).toBe(false);
	});
	test('"≤ 12.5" may be 12.5.8', () => {
		const atMost = parseSpan('≤ 12.5');
		expect(atMost && spanAtLeast(atMost, [12, 5, 8])).toBe(null);
		expect(atMost && spanAtLeast(atMost, [12, 6])).toBe(false);
	});
});
