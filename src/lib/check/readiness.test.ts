import { expect, test } from 'vitest';
import type { Fact } from '../device/fact.ts';
import { freshDays, knownSince, readinessOf, staleness } from './readiness.ts';
import type { PastCheck } from './readiness.ts';

const day = (n: number) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString();
const run: PastCheck = {
	deviceId: 'ipad',
	at: day(0),
	outcome: 'passed',
	platforms: ['ipados'],
	system: '17.5',
	browserName: 'safari',
	browserVersion: '17.5',
};
const says = (field: string, value: unknown, observedAt = day(1)): Fact => ({
	field,
	value,
	comparator: '=',
	source: 'detected',
	observedAt,
});
const staleAfter = (...facts: Fact[]) => staleness(run, knownSince(facts, run.at), day(2));

test('a check counts four weeks', () => {
	expect(staleness(run, knownSince([], run.at), day(freshDays))).toBeNull();
	expect(staleness(run, knownSince([], run.at), day(freshDays + 1))).toBe('tooOld');
});

test('a new major version of system or browser ends it, a smaller update does not', () => {
	expect(staleAfter(says('os', '17.6.1'))).toBeNull();
	expect(staleAfter(says('os', '18.0'))).toBe('systemChanged');
	const browser = (version: string) => says('browser', { name: 'safari', version });
	expect(staleAfter(browser('17.6'))).toBeNull();
	expect(staleAfter(browser('18.0'))).toBe('browserChanged');
	expect(staleAfter(says('browser', { name: 'chrome', version: null }))).toBe('browserChanged');
});

test('what was known before the check changes nothing, nor does what nobody knows', () => {
	expect(staleAfter(says('os', '16.2', day(0)))).toBeNull();
	expect(staleAfter(says('os', null))).toBeNull();
	expect(staleAfter(says('camera', false))).toBeNull();
});

test('a range that still holds what was checked has not changed', () => {
	const windows = { ...run, platforms: ['windows'], system: '10–11', browserName: null };
	const since = (os: string) => knownSince([says('os', os)], run.at);
	expect(staleness(windows, since('10.0.26200'), day(2))).toBeNull();
	expect(staleness({ ...windows, system: '10' }, since('10.0.26200'), day(2))).toBe(
		'systemChanged',
	);
	expect(staleness({ ...windows, system: '11' }, since('10.0.26200'), day(2))).toBeNull();
	expect(staleness({ ...run, system: '≥ 17.0' }, since('18.1'), day(2))).toBeNull();
});

const standing = (
	runs: readonly PastCheck[],
	mode: 'remote' | 'onSite' | 'unknown' = 'remote',
	facts: Fact[] = [],
) => {
	const { readiness, stale, run } = readinessOf(mode, runs, () => facts, day(2));
	return [readiness, stale ?? run?.outcome ?? null];
};
const pc: PastCheck = { ...run, deviceId: null, platforms: ['windows'], browserName: 'firefox' };

test('nobody is ready before they have checked, nor after a check that was not finished', () => {
	expect(standing([])).toEqual(['untested', null]);
	expect(standing([{ ...run, outcome: 'notChecked' }])).toEqual(['untested', null]);
});

test('who comes to the hall needs no check', () => {
	expect(standing([{ ...run, outcome: 'failed' }], 'onSite')).toEqual(['onSite', null]);
	expect(standing([], 'unknown')).toEqual(['untested', null]);
});

test('one device that works is enough, whatever the other one does', () => {
	expect(standing([{ ...run, outcome: 'failed', at: day(1) }, pc])).toEqual(['tested', 'passed']);
	expect(
		standing([
			{ ...run, outcome: 'warning' },
			{ ...pc, outcome: 'failed' },
		]),
	).toEqual(['tested', 'warning']);
});

test('of one device the last check counts, whatever the order they come in', () => {
	const failed = { ...run, outcome: 'failed', at: day(1) } as const;
	expect(standing([run, failed])).toEqual(['failed', 'failed']);
	expect(standing([failed, run])).toEqual(['failed', 'failed']);
	expect(
		standing([
			{ ...failed, at: day(0) },
			{ ...run, at: day(1) },
		]),
	).toEqual(['tested', 'passed']);
});

test('a check that is overtaken says so instead of standing for nothing', () => {
	expect(standing([run], 'remote', [says('os', '18.0')])).toEqual(['untested', 'systemChanged']);
});
