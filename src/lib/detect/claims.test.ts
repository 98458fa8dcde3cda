import { expect, test } from 'vitest';
import { claim } from '../device/claim.ts';
import type { Claim, Observation } from '../device/claim.ts';
import { deviceOf } from '../device/facts.ts';
import { spanAtLeast, version } from '../device/version.ts';
import { claimsFrom } from './claims.ts';
import { detect } from './detect.ts';
import { devices } from './testing/devices.ts';

const seen = (one: Claim): Observation => ({
	...one,
	source: 'detected',
	observedAt: '2026-11-20T10:00:00.000Z',
});

const ipad =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15';
const reduced =
	'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';

test('an iPad is written down as what it is, and a range as a range', () => {
	expect(claimsFrom(detect({ ua: ipad, maxTouchPoints: 5 }))).toEqual([
		claim('platform', 'ipados'),
		claim('os', '17.6–17.7'),
		claim('browser', { name: 'safari', version: '17.6' }),
		claim('inAppBrowser', false),
	]);
});

test('what is one of two is not written down as one', () => {
	const claims = claimsFrom(detect({ ua: ipad }));
	expect(claims.map(({ field }) => field)).toEqual(['browser', 'inAppBrowser']);
});

test('a lower bound stays one', () => {
	expect(claimsFrom(detect({ ua: reduced }))).toContainEqual(claim('os', '10', '≥'));
});

test('of nonsense and of a robot nothing is written down', () => {
	for (const ua of ['', 'x', 'curl/8.5.0', '\u0000', 'y'.repeat(5000)]) {
		expect(claimsFrom(detect({ ua }))).toEqual([]);
	}
});

test('a page inside an app says nothing of the browser that somebody would use', () => {
	const ua =
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone14,5;FBSV/17.5.1]';
	const claims = claimsFrom(detect({ ua }));
	expect(claims).toContainEqual(claim('inAppBrowser', true));
	expect(claims.map(({ field }) => field)).not.toContain('browser');
});

test("Amazon's tablets are no Android, HarmonyOS NEXT is HarmonyOS, ChromeOS counts no builds", () => {
	const platforms = devices.map(({ signals }) => {
		const findings = detect(signals);
		return [findings.platforms.join(), deviceOf('', claimsFrom(findings).map(seen))] as const;
	});
	const of = (name: string) => platforms.filter(([found]) => found === name).map(([, it]) => it);
	expect(of('fireos').length).toBeGreaterThan(0);
	for (const device of of('fireos')) expect([device.platform, device.os]).toEqual([null, null]);
	for (const device of of('openharmony')) expect(device.platform).toBe('harmonyos');
	for (const device of of('chromeos')) expect(device.os).toBeNull();
});

test('the judgement reads of every device what was found, no more and no less', () => {
	for (const { signals } of devices) {
		const findings = detect(signals);
		const device = deviceOf('', claimsFrom(findings).map(seen));
		const { span } = findings.system;
		if (device.os === null || span === null) continue;
		expect(device.os.version.min).toEqual(span.min);
		if (span.max === null) expect(device.os.version.max).toBeNull();
		else if (span.min[0] !== 0) expect(device.os.version.max).toEqual(span.max);
		else expect(device.os.version.max?.slice(0, span.max.length)).toEqual(span.max);
	}
});

test('the end of a range includes everything that begins with it, for the judgement too', () => {
	const os = (value: string) => deviceOf('', [seen(claim('os', value))]).os;
	const isMet = (value: string, floor: string) => {
		const system = os(value);
		return system && spanAtLeast(system.version, version(floor));
	};
	expect(isMet('17.5–17.7', '17.7.2')).toBeNull();
	expect(isMet('17.5–17.7', '18')).toBe(false);
	expect(isMet('26.0–26', '26.2')).toBeNull();
	expect(isMet('26.0–26', '27')).toBe(false);
});
