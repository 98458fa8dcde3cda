import { expect, test } from 'vitest';
import type { Fact } from './fact.ts';
import { currentOf, deviceOf } from './facts.ts';

const fact = (field: string, value: unknown, more: Partial<Fact> = {}): Fact => ({
	field,
	value,
	comparator: '=',
	source: 'office',
	observedAt: '2026-11-01T08:00:00Z',
	...more,
});

test('a device of which nobody told anything is unknown in everything', () => {
	const device = deviceOf('d', []);
	expect(device).toMatchObject({ id: 'd', platform: null, os: null, browser: null, apps: {} });
	expect(device.camera).toBe(null);
});

test('every property comes from its fact', () => {
	const device = deviceOf('d', [
		fact('platform', 'ipados'),
		fact('os', '17.5'),
		fact('browser', { name: 'safari', version: null }),
		fact('otherBrowsers', [{ name: 'firefox', version: '130' }]),
		fact('apps.zoom', '7.1.0'),
		fact('apps.facetime', 'built-in'),
		fact('apps.teams', false),
		fact('network.udp', false),
		fact('conditions.64-bit', true),
	]);
	expect(device).toMatchObject({
		platform: 'ipados',
		os: { version: { min: [17, 5], max: [17, 5] } },
		browser: { name: 'safari', version: null },
		otherBrowsers: [{ name: 'firefox', version: { min: [130] } }],
		apps: {
			zoom: { version: { min: [7, 1, 0] } },
			facetime: { version: 'built-in' },
			teams: false,
		},
		network: { udp: false, tcp443: null },
		conditions: { '64-bit': true },
	});
});

test('the newest fact wins, whatever the order', () => {
	const older = fact('os', '14.4');
	const newer = fact('os', '15.8.8', { observedAt: '2026-11-20T08:00:00Z', source: 'person' });
	for (const facts of [
		[older, newer],
		[newer, older],
	]) {
		expect(deviceOf('d', facts).os?.version.min).toEqual([15, 8, 8]);
	}
});

test('a guess counts only where nobody has said anything, whatever their days', () => {
	const guess = fact('canInstall', true, { source: 'usual', observedAt: '2026-11-20T08:00:00Z' });
	const earlier = fact('canInstall', false, { observedAt: '2026-10-01T08:00:00Z' });
	expect(deviceOf('d', [guess]).canInstall).toBe(true);
	expect(deviceOf('d', [guess, earlier]).canInstall).toBe(false);
	expect(deviceOf('d', [guess, fact('canInstall', null)]).canInstall).toBe(null);
});

test('nobody is asked whether an iPad has a camera; who says no is believed', () => {
	expect(deviceOf('d', [fact('platform', 'ipados')]).camera).toBe(true);
	expect(deviceOf('d', [fact('platform', 'ipados'), fact('camera', false)]).camera).toBe(false);
	expect(deviceOf('d', [fact('platform', 'android')]).camera).toBe(null);
});

test('of two facts of one moment the better source wins, whatever the order', () => {
	const told = fact('camera', true, { source: 'person' });
	const tested = fact('camera', false, { source: 'tested' });
	for (const facts of [
		[told, tested],
		[tested, told],
	]) {
		expect(deviceOf('d', facts).camera).toBe(false);
	}
});

const later = { observedAt: '2026-11-20T08:00:00Z', source: 'detected' } as const;

test.each([
	['os', '17.6', '17.5 – 17.6'],
	['os', '17.6', '≥ 17.4'],
	['os', 'Ubuntu 24.04', '24'],
	['browser', { name: 'safari', version: '17.6' }, { name: 'safari', version: null }],
	['browser', { name: 'chrome', version: '126.0.6478' }, { name: 'chrome', version: '126' }],
])('%s: %j stays in force when %j is said later', (field, exact, vague) => {
	const [told, detected] = [fact(field, exact), fact(field, vague, later)];
	for (const facts of [
		[told, detected],
		[detected, told],
	]) {
		expect(currentOf(facts).get(field)).toBe(told);
	}
});

test.each([
	['os', '17.4', '17.5 – 17.6'],
	['os', '17.5 – 17.6', '17.6'],
	['os', '17.6', null],
	['os', 'Ubuntu 24.04', 'Debian 24.04'],
	['browser', { name: 'safari', version: '17.6' }, { name: 'firefox', version: null }],
	['camera', true, false],
])('%s: %j gives way to %j said later', (field, before, now) => {
	const detected = fact(field, now, later);
	expect(currentOf([detected, fact(field, before)]).get(field)).toBe(detected);
});

test('a comparator makes a range of a release', () => {
	const { os } = deviceOf('d', [fact('os', '17.4', { comparator: '≥' })]);
	expect(os?.version).toEqual({ min: [17, 4], max: null });
});

test('what cannot be read is not known, never "no"', () => {
	const device = deviceOf('d', [
		fact('platform', 'toaster'),
		fact('os', '17,5'),
		fact('camera', 'perhaps'),
		fact('browser', { name: 'netscape', version: '4' }),
	]);
	expect([device.platform, device.os, device.camera, device.browser]).toEqual([
		null,
		null,
		null,
		null,
	]);
});
