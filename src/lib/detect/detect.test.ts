import { expect, test } from 'vitest';
import { detect } from './detect.ts';
import { devices } from './testing/devices.ts';
import { shown } from './testing/shown.ts';
import { appleReleases, appleWorld, inLockdown, webkitProbes } from './testing/worlds.ts';

test.each(devices.map(({ group, signals, found }) => [group, signals.ua, found, signals] as const))(
	'%s: %s',
	(_group, _ua, found, signals) => {
		expect(shown(detect(signals))).toBe(found);
	},
);

const fxiosNow = appleWorld(false, ['17.5.1', '17.5'], 'firefoxNow').signals.ua;
const asMac = appleWorld(true, ['17.5.1', '17.5'], 'asMac').signals.ua;
const webview = appleWorld(false, ['18.6', '18.6'], 'webview').signals.ua;
const webviewNow = appleWorld(false, ['26.1', '26.1'], 'webview').signals.ua;

test.each([
	['12.5.7', '0–14.8'],
	['14.4.2', '0–14.8'],
	['14.5', '14.5–14.8'],
	['15.4.1', '15.4–15.8'],
	['16.4.1', '16.4–16.7'],
	['17.0', '17.0–17.1'],
	['17.5.1', '17.5–17.7'],
	['18.0.1', '18.0–18.1'],
	['18.5', '18.4–18.7'],
	['26.1', '26.0–26.1'],
	['26.6.2', '26.5–26'],
	['27.2', '27.0–…'],
])('Firefox on iOS %s says nothing of its system, its engine says %s', (os, found) => {
	const probes = webkitProbes(os, false);
	expect(shown(detect({ ua: fxiosNow, probes }))).toContain(`ios ${found} `);
	expect(shown(detect({ ua: fxiosNow }))).toContain('ios ? ');
});

test('the engine narrows what a page in an app says of iOS 18.6 and everything newer', () => {
	expect(shown(detect({ ua: webviewNow }))).toContain('ios 18.7–… ');
	expect(shown(detect({ ua: webviewNow, probes: webkitProbes('26.1', false) }))).toContain(
		'ios 26.0–26.1 ',
	);
	expect(shown(detect({ ua: webview, probes: webkitProbes('18.6', false) }))).toContain(
		'ios 18.6–18.7 ',
	);
});

test('one marker alone vouches for nothing', () => {
	const one = { ...webkitProbes('16.3', false), CookieStore: true };
	expect(shown(detect({ ua: fxiosNow, probes: one }))).toContain('ios ? ');
	expect(shown(detect({ ua: fxiosNow, probes: { CookieStore: true } }))).toContain('ios ? ');
});

test('names of markers may be written as they are asked for', () => {
	const probes = {
		"CSS.supports('aspect-ratio','1')": true,
		'CSS container-name': false,
		'Array.prototype.at': true,
		toSorted: false,
		FileSystemHandle: true,
	};
	expect(shown(detect({ ua: fxiosNow, probes }))).toContain('ios 15.4–15.8 ');
});

test('Lockdown Mode lowers what is sure, and never the upper bound', () => {
	const probes = inLockdown(webkitProbes('18.5', false), ['CookieStore', 'CSSScopeRule', 'BigInt']);
	expect(shown(detect({ ua: fxiosNow, probes }))).toContain('ios 18.4–18.7 ');
});

test('a Mac is told from an iPad by fingers, an iPhone from an iPad by what only iPads have', () => {
	expect(detect({ ua: asMac }).questions).toContain('isIpad');
	expect(detect({ ua: asMac, maxTouchPoints: 0 }).platforms).toEqual(['macos']);
	expect(detect({ ua: asMac, maxTouchPoints: 5 }).platforms).toEqual(['ipados']);
	const probes = { MediaSource: false };
	expect(detect({ ua: asMac, maxTouchPoints: 5, probes }).platforms).toEqual(['ipados', 'ios']);
});

test('client hints are found whatever the case of their names', () => {
	const ua = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0';
	for (const name of ['sec-ch-ua-platform-version', 'SEC-CH-UA-PLATFORM-VERSION']) {
		expect(detect({ ua, hints: { [name]: '"15.0.0"' } }).system.span?.min).toEqual([11]);
	}
	expect(detect({ ua, hints: { 'sec-ch-ua-platform': '"Windows"' } }).system.why).toBe(
		'frozenToken',
	);
});

test('signals that contradict each other are kept apart, not averaged', () => {
	const ua =
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';
	const found = detect({ ua, hints: { 'sec-ch-ua-platform': '"Linux"' } });
	expect([found.platforms, found.system.span]).toEqual([['windows', 'linux'], null]);
	const played =
		'Mozilla/5.0 (iPad; CPU OS 12_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/27.2 Mobile/15E148 Safari/604.1';
	expect(shown(detect({ ua: played }))).toBe('ipados ? · safari · tablet');
});

test('a telephone and a tablet that are played in Chromium on a PC stay what they are', () => {
	// As Playwright's devices send it, with the hints that it leaves to the PC.
	const hints = {
		'sec-ch-ua': '"Not:A-Brand";v="8", "Chromium";v="156"',
		'sec-ch-ua-mobile': '?1',
		'sec-ch-ua-platform': '"Android"',
		'sec-ch-ua-platform-version': '"14"',
		'sec-ch-ua-form-factors': '"Desktop"',
	};
	const played = (model: string, mobile: string) => ({
		ua: `Mozilla/5.0 (Linux; Android 14; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.8078.4 ${mobile}Safari/537.36`,
		hints,
		maxTouchPoints: 1,
	});
	expect(shown(detect(played('Pixel 7', 'Mobile ')))).toBe(
		'android 14 · chrome 156.0.8078.4 · phone',
	);
	expect(shown(detect(played('SM-X710', '')))).toBe('android 14 · chrome 156.0.8078.4 · tablet');
});

test('at most three questions, none to a robot', () => {
	expect(detect({ ua: '' }).questions).toEqual(['platform', 'osVersion', 'browser']);
	expect(detect({ ua: 'curl/8.5.0' }).questions).toEqual([]);
	for (const release of appleReleases) {
		const { questions } = detect(appleWorld(true, release, 'firefoxNow').signals);
		expect(questions.length).toBeLessThanOrEqual(3);
	}
});

test('what no browser sends is not read', () => {
	expect(detect({ ua: `Mozilla/5.0 (Windows NT 6.1)${' x'.repeat(1000)}` }).platformWhy).toBe(
		'unreadable',
	);
	expect(detect({ ua: 'Mozilla/5.0 (Windows NT 6.1)\n' }).platforms).toEqual([]);
});
