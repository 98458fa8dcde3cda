import { expect, test } from 'vitest';
import { conflictsOf } from './conflicts.ts';
import type { Fact, FactSource } from './fact.ts';

const said = (day: number, source: FactSource, field: string, value: unknown): Fact => ({
	field,
	value,
	comparator: '=',
	source,
	observedAt: `2026-11-${String(day).padStart(2, '0')}T08:00:00Z`,
});
const found = (...facts: Fact[]) =>
	conflictsOf(facts).map(({ current, other }) => [current.value, other.value]);

test('another model than the office wrote down', () => {
	expect(
		found(said(1, 'office', 'model', 'iPad Air 1'), said(20, 'imported', 'model', 'iPad Air 2')),
	).toEqual([['iPad Air 2', 'iPad Air 1']]);
	expect(
		found(said(1, 'office', 'model', 'iPad Air 2'), said(20, 'imported', 'model', 'ipad air 2 ')),
	).toEqual([]);
});

test('a system that grew is history, one that fell is a conflict', () => {
	expect(found(said(1, 'office', 'os', '16.4'), said(20, 'detected', 'os', '17.5'))).toEqual([]);
	expect(found(said(1, 'office', 'os', '17.5'), said(20, 'detected', 'os', '16.4'))).toEqual([
		['16.4', '17.5'],
	]);
	expect(found(said(1, 'office', 'os', '17.6'), said(20, 'detected', 'os', '17'))).toEqual([]);
});

test('the camera that the test could not find', () => {
	expect(found(said(1, 'office', 'camera', true), said(20, 'tested', 'camera', false))).toEqual([
		[false, true],
	]);
});

test('a guess contradicts nobody', () => {
	expect(found(said(1, 'imported', 'camera', false), said(20, 'usual', 'camera', true))).toEqual(
		[],
	);
	expect(found(said(1, 'usual', 'camera', true), said(20, 'office', 'camera', false))).toEqual([]);
});

test('whoever changes their own mind is no conflict', () => {
	expect(found(said(1, 'office', 'camera', true), said(20, 'office', 'camera', false))).toEqual([]);
});

test('an office that repeats what it said has settled it', () => {
	const [office, test] = [said(1, 'office', 'camera', true), said(5, 'tested', 'camera', false)];
	expect(found(office, test, said(6, 'office', 'camera', true))).toEqual([]);
	expect(found(test, said(6, 'office', 'camera', true))).toEqual([[true, false]]);
	expect(found(office, test, said(6, 'imported', 'camera', true))).toEqual([[true, false]]);
});

test('what was taken back is not held against anybody', () => {
	expect(
		found(
			said(1, 'office', 'camera', true),
			said(5, 'office', 'camera', null),
			said(20, 'tested', 'camera', false),
		),
	).toEqual([]);
});

test('another browser, or an app that came, is none', () => {
	expect(
		found(
			said(1, 'office', 'browser', { name: 'firefox', version: '140' }),
			said(2, 'office', 'apps.zoom', false),
			said(20, 'detected', 'browser', { name: 'chrome', version: '126' }),
			said(20, 'imported', 'apps.zoom', '7.1.0'),
		),
	).toEqual([]);
});
