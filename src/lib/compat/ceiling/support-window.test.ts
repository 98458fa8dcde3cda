import { describe, expect, test } from 'vitest';
import type { BrowserRelease, Ceilings, SystemCycle } from './ceilings.ts';
import type { SupportWindow } from '../tool/support.ts';
import { windowFloor } from './support-window.ts';
import { version } from '../../device/version.ts';

const release = (text: string, date: string | null): BrowserRelease => ({
	version: version(text),
	date,
});
const cycle = (text: string, releasedOn: string | null): SystemCycle => ({
	cycle: text,
	version: version(text),
	releasedOn,
	endsOn: null,
	latest: null,
});
const world: Ceilings = {
	asOf: '2026-11-12',
	appleMobile: [],
	appleMobileUnnamed: { identifiers: [], maxMajor: 27 },
	appleMacs: [],
	systems: {
		ios: [cycle('27', '2026-09-14'), cycle('26', '2025-09-15'), cycle('18', '2024-09-16')],
		ipados: [],
		macos: [
			cycle('27', null),
			cycle('26', '2025-09-15'),
			cycle('15', '2024-09-16'),
			cycle('14', '2023-09-26'),
		],
		windows: [],
		android: [cycle('12', '2021-10-04'), cycle('12.1', '2022-03-07'), cycle('11', '2020-09-08')],
		debian: [],
		ubuntu: [],
	},
	browserReleases: {
		chrome: [
			release('156', '2026-09-01'),
			release('157', '2026-10-20'),
			release('158', '2026-11-17'),
		],
		chrome_android: [release('156', '2026-09-03'), release('157', '2026-11-30')],
		safari_ios: [
			release('26', '2025-09-15'),
			release('26.1', '2025-11-03'),
			release('27', '2026-09-14'),
		],
	},
	browserCeilings: [],
	appleCertificate2027: [],
};

const latest = (
	n: number,
	of: 'chrome' | 'safari' | 'ios-major' | 'macos-major' | 'android-major',
	...accepts: string[]
): SupportWindow => ({
	kind: 'latest-n',
	n,
	of,
	accepts: accepts.map(version),
	asOf: '2026-11-12',
});

describe('the n newest majors', () => {
	test('count planned releases once their day has come', () => {
		const floor = (day: string) =>
			windowFloor(latest(1, 'chrome'), 'windows', 'chrome', day, world);
		expect([floor('2026-11-16'), floor('2026-11-17')]).toEqual([[157], [158]]);
	});
	test('of a system come from its cycles', () => {
		expect(
			windowFloor(latest(2, 'ios-major', '27', '26'), 'ios', null, '2026-11-23', world),
		).toEqual([26]);
		expect(windowFloor(latest(2, 'ios-major'), 'ios', null, '2026-09-13', world)).toEqual([18]);
	});
	test('include what the window accepts and no list dates', () => {
		const window = latest(3, 'macos-major', '27', '26', '15');
		expect(windowFloor(window, 'macos', null, '2026-11-23', world)).toEqual([15]);
	});
	test('take 12.1 and 12 of Android for one', () => {
		expect(windowFloor(latest(2, 'android-major'), 'android', null, '2026-11-23', world)).toEqual([
			11,
		]);
	});
	test('on Android are those of Android, on iOS those of the system', () => {
		const day = '2026-11-23';
		expect(windowFloor(latest(1, 'chrome'), 'android', 'chrome', day, world)).toEqual([156]);
		expect(windowFloor(latest(2, 'safari'), 'ios', 'safari', day, world)).toEqual([26]);
	});
	test('are not known where the data do not reach back', () => {
		expect(windowFloor(latest(3, 'chrome'), 'windows', 'chrome', '2026-09-15', world)).toBe(null);
	});
});

test('a baseline is the lowest release of the thirty months before the day', () => {
	const baseline = { kind: 'baseline-widely-available' } as const;
	const floor = (day: string) => windowFloor(baseline, 'ios', 'safari', day, world);
	expect(floor('2028-03-15')).toEqual([26]);
	expect(floor('2028-03-16')).toEqual([26, 1]);
	expect(floor('2025-01-01')).toBe(null);
});
