import { describe, expect, test } from 'vitest';
import {
	comparableFloor,
	comparableSpan,
	parseSystem,
	systemText,
	windowsGeneration,
} from './system.ts';
import { parseSpan, spanAtLeast } from './version.ts';

describe('a system as people type it', () => {
	test.each([
		['17.5', null, [17, 5]],
		['iOS 17.5', null, [17, 5]],
		['Windows 11', null, [11]],
		['Ubuntu 24.04', 'Ubuntu', [24, 4]],
		['Ubuntu 24.04 LTS', 'Ubuntu', [24, 4]],
		['Linux Mint 21.3', 'Linux Mint', [21, 3]],
		['Debian ≥ 12', 'Debian', [12]],
	])('%j is %j from %j on', (text, distribution, min) => {
		expect(parseSystem(text)).toMatchObject({ distribution, version: { min } });
	});
	test.each(['17,5', 'iOS siebzehn', '', 'Ubuntu', '17.5 beta'])('%j cannot be read', (text) => {
		expect(parseSystem(text)).toBe(null);
	});
	test('Ubuntu is written with two digits for the month', () => {
		expect(systemText('Ubuntu', [24, 4])).toBe('24.04');
		expect(systemText(null, [15, 8, 8])).toBe('15.8.8');
	});
});

describe('Windows', () => {
	test.each([
		[[8, 1], null],
		[[10], 10],
		[[10, 0, 19045], 10],
		[[10, 0, 22000], 11],
		[[11], 11],
	])('%j is generation %j', (release, generation) => {
		expect(windowsGeneration(release)).toBe(generation);
	});
	test.each([
		['10', [10], true],
		['11', [10], true],
		['10', [10, 0, 19045], null],
		['11', [10, 0, 19045], true],
		['10', [11], false],
		['11', [10, 0, 22631], null],
		['10 or 11', [10], true],
		['10 or 11', [10, 0, 19045], null],
		['8.1', [10], false],
	])('"%s" against the floor %j: %j', (text, floor, isMet) => {
		const span = parseSpan(text);
		if (span === null) throw new Error(text);
		const scaled = comparableSpan('windows', span);
		expect(spanAtLeast(scaled, comparableFloor('windows', floor))).toBe(isMet);
	});
});
