import { expect, test } from 'vitest';
import type { Fact, FactSource } from '../device/fact.ts';
import { deviceOf } from '../device/facts.ts';
import { spanAtLeast, version } from '../device/version.ts';
import { detect } from './detect.ts';
import { correctionsTo, newsFor } from './news.ts';
import { devices } from './testing-devices.ts';
import { toldBy } from './claims.ts';
import type { Told } from './claims.ts';

const earlier = '2026-11-20T10:00:00.000Z';
const now = '2026-11-27T10:00:00.000Z';
const say = (field: string, value: unknown, comparator: Fact['comparator'] = '='): Told => ({
	field,
	value,
	comparator,
});
const known = (told: Told, source: FactSource, observedAt = earlier): Fact => ({
	...told,
	source,
	observedAt,
});

const ipad =
	'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15';
const reduced =
	'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';

test('an iPad is written down as what it is, and a range as a range', () => {
	expect(toldBy(detect({ ua: ipad, maxTouchPoints: 5 }))).toEqual([
		say('platform', 'ipados'),
		say('os', '17.6–17.7'),
		say('browser', { name: 'safari', version: '17.6' }),
		say('inAppBrowser', false),
	]);
});

test('what is one of two is not written down as one', () => {
	const told = toldBy(detect({ ua: ipad }));
	expect(told.map(({ field }) => field)).toEqual(['browser', 'inAppBrowser']);
});

test('a lower bound stays one', () => {
	expect(toldBy(detect({ ua: reduced }))).toContainEqual(say('os', '10', '≥'));
});

test('of nonsense and of a robot nothing is written down', () => {
	for (const ua of ['', 'x', 'curl/8.5.0', '\u0000', 'y'.repeat(5000)]) {
		expect(toldBy(detect({ ua }))).toEqual([]);
	}
});

test('a page inside an app says nothing of the browser that somebody would use', () => {
	const ua =
		'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone14,5;FBSV/17.5.1]';
	const told = toldBy(detect({ ua }));
	expect(told).toContainEqual(say('inAppBrowser', true));
	expect(told.map(({ field }) => field)).not.toContain('browser');
});

test("Amazon's tablets are no Android, HarmonyOS NEXT is HarmonyOS, ChromeOS counts no builds", () => {
	const platforms = devices.map(({ signals }) => {
		const findings = detect(signals);
		return [findings.platforms.join(), deviceOf('', factsOf(toldBy(findings)))] as const;
	});
	const of = (name: string) => platforms.filter(([found]) => found === name).map(([, it]) => it);
	expect(of('fireos').length).toBeGreaterThan(0);
	for (const device of of('fireos')) expect([device.platform, device.os]).toEqual([null, null]);
	for (const device of of('openharmony')) expect(device.platform).toBe('harmonyos');
	for (const device of of('chromeos')) expect(device.os).toBeNull();
});

const factsOf = (told: readonly Told[]) => told.map((one) => known(one, 'detected'));

test('the judgement reads of every device what was found, no more and no less', () => {
	for (const { signals } of devices) {
		const findings = detect(signals);
		const device = deviceOf('', factsOf(toldBy(findings)));
		const { span } = findings.system;
		if (device.os === null || span === null) continue;
		expect(device.os.version.min).toEqual(span.min);
		if (span.max === null) expect(device.os.version.max).toBeNull();
		else if (span.min[0] !== 0) expect(device.os.version.max).toEqual(span.max);
		else expect(device.os.version.max?.slice(0, span.max.length)).toEqual(span.max);
	}
});

test('the end of a range includes everything that begins with it, for the judgement too', () => {
	const os = (value: string) => deviceOf('', [known(say('os', value), 'detected')]).os;
	const isMet = (value: string, floor: string) => {
		const system = os(value);
		return system && spanAtLeast(system.version, version(floor));
	};
	expect(isMet('17.5–17.7', '17.7.2')).toBeNull();
	expect(isMet('17.5–17.7', '18')).toBe(false);
	expect(isMet('26.0–26', '26.2')).toBeNull();
	expect(isMet('26.0–26', '27')).toBe(false);
});

test.each<[string, readonly Fact[], Told, boolean]>([
	['what nobody knew is new', [], say('os', '17.5'), true],
	[
		'what an office said more exactly stays',
		[known(say('os', '17.6.1'), 'office')],
		say('os', '17.5–17.7'),
		false,
	],
	[
		'what is more exact is new',
		[known(say('os', '17.5–17.7'), 'detected')],
		say('os', '17.6'),
		true,
	],
	['an update is new', [known(say('os', '16.4'), 'imported')], say('os', '17.5–17.7'), true],
	['unknown gives way', [known(say('os', null), 'office')], say('os', '17', '≥'), true],
	[
		'an open end is less than a range',
		[known(say('os', '17.5–17.7'), 'detected')],
		say('os', '17.5', '≥'),
		false,
	],
	[
		'another platform is new',
		[known(say('platform', 'macos'), 'office')],
		say('platform', 'ipados'),
		true,
	],
	[
		'a full version stays before a major one',
		[known(say('browser', { name: 'chrome', version: '126.0.6478.61' }), 'detected')],
		say('browser', { name: 'chrome', version: '126' }),
		false,
	],
	[
		'Firefox ESR says that it is Firefox',
		[known(say('browser', { name: 'firefox-esr', version: '140' }), 'office')],
		say('browser', { name: 'firefox', version: '140' }),
		false,
	],
	[
		'another browser is new',
		[known(say('browser', { name: 'edge', version: null }), 'office')],
		say('browser', { name: 'firefox', version: '140' }),
		true,
	],
])('%s', (_claim, facts, told, isNew) => {
	expect(newsFor(facts, [told], now)).toEqual(isNew ? [told] : []);
});

test('the same is new again after a day, for it is still so', () => {
	const told = say('os', '17.5');
	expect(newsFor([known(told, 'detected', now)], [told], now)).toEqual([]);
	expect(newsFor([known(told, 'detected')], [told], now)).toEqual([told]);
});

test('a link tapped in an app does not take back that the browser itself was seen', () => {
	const app = say('inAppBrowser', true);
	expect(newsFor([], [app], now)).toEqual([app]);
	expect(newsFor([known(say('inAppBrowser', false), 'detected')], [app], now)).toEqual([]);
	const browser = say('inAppBrowser', false);
	expect(newsFor([known(app, 'detected')], [browser], now)).toEqual([browser]);
});

test('what a person has corrected is not undone by the same finding, nor by a vaguer one', () => {
	const facts = [
		known(say('platform', 'macos'), 'detected'),
		known(say('platform', 'ipados'), 'person', '2026-11-20T10:00:00.001Z'),
		known(say('os', '17.5'), 'detected'),
		known(say('os', '16.1'), 'person', '2026-11-20T10:00:00.001Z'),
	];
	const again = [say('platform', 'macos'), say('os', '17.5–17.7')];
	expect(newsFor(facts, again, now)).toEqual([]);
	expect(newsFor(facts, [say('os', '18.0')], now)).toEqual([say('os', '18.0')]);
});

test('an answer that says what is known anyway is no new fact', () => {
	const facts = [known(say('camera', true), 'office'), known(say('os', '17'), 'office')];
	const answers = [say('camera', true), say('os', '17', '≥')];
	expect(correctionsTo(facts, answers)).toEqual([say('os', '17', '≥')]);
});
