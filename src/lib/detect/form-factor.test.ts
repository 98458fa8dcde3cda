import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from './detect.ts';
import { devices } from './testing/devices.ts';

const formOf = (ua: string, maxTouchPoints?: number) =>
	detect({ ua, ...(maxTouchPoints === undefined ? {} : { maxTouchPoints }) }).formFactor;
const chrome = (model: string, mobile = 'Mobile ', version = '118.0.5993.65') =>
	`Mozilla/5.0 (Linux; Android 13; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version} ${mobile}Safari/537.36`;
const frozen = (mobile: string, rest = '') =>
	`Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 ${mobile}Safari/537.36${rest}`;

describe('"Mobile" is said of a telephone by Chrome alone', () => {
	test.each([
		['the frozen text', frozen('Mobile '), 'phone'],
		['the frozen text, of what is built of it', frozen('Mobile ', ' EdgA/131.0.0.0'), 'phone'],
		['the frozen text of a tablet', frozen(''), 'tablet'],
		['its words, whatever the model', chrome('Invented X1'), 'phone'],
		['a model of a known maker', chrome('SM-G991B'), 'phone'],
	])('%s', (_, ua, form) => {
		expect(formOf(ua)).toBe(form);
	});

	test.each([
		['the old browser of Android', 'Version/4.0 Mobile Safari/534.30'],
		['a view in an app', 'Version/4.0 Chrome/118.0.0.0 Mobile Safari/537.36'],
		['UC', 'Version/4.0 Chrome/100.0.4896.58 UCBrowser/13.7.5.1321 Mobile Safari/537.36'],
		['Quark', 'Version/4.0 Chrome/123.0.6312.80 Quark/7.14.8.883 Mobile Safari/537.36'],
		['Huawei', 'Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36'],
		['Opera', 'Chrome/118.0.5993.65 Mobile Safari/537.36 OPR/80.0.0.0'],
	])('%s says it of an unknown model: unknown', (_, end) => {
		const ua = `Mozilla/5.0 (Linux; Android 13; Invented X1) AppleWebKit/537.36 (KHTML, like Gecko) ${end}`;
		expect(formOf(ua)).toBeNull();
	});

	test('Firefox says it on tablets too; "Tablet" it says of nothing else', () => {
		expect(
			formOf('Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0'),
		).toBeNull();
		expect(formOf('Mozilla/5.0 (Android 9; Tablet; rv:68.0) Gecko/68.0 Firefox/68.0')).toBe(
			'tablet',
		);
	});

	test('Yandex marks tablets by a word of its own', () => {
		const yandex = (mark: string) =>
			`Mozilla/5.0 (Linux; arm_64; Android 13; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.5845.761 YaSearchBrowser/23.92${mark} BroPP/1.0 SA/3 Mobile Safari/537.36`;
		expect([formOf(yandex('')), formOf(yandex('/apad'))]).toEqual(['phone', null]);
	});
});

describe('a name that says something else is heard', () => {
	test.each([
		'Invented Pad 5',
		'MyPad',
		'INVENTED_TAB_10',
		'Tab8Plus',
		'Chromebook Plus',
		'Invented 2-in-1',
		'EliteBook X2',
		'BOOX Note',
		'X10 Wi-Fi',
		'Android TV X1',
		'Invented TV Box',
		'SuperStick 4K Stick',
		'Invented Watch 3',
		'Car Player 9',
		'PadFone X',
	])('%s with "Mobile" is no telephone', (model) => {
		expect(formOf(chrome(model))).not.toBe('phone');
	});

	test.each(['Invented Pad 5', 'MediaPad X', 'Tab 10', 'IdeaTab'])(
		'%s without: a tablet',
		(model) => {
			expect(formOf(chrome(model, ''))).toBe('tablet');
		},
	);

	test.each(['CarPad', 'GAMEPAD', 'PadFone X', 'Chromebook Plus', 'Z Fold', 'MXQ Box'])(
		'%s without: no tablet',
		(model) => {
			expect(formOf(chrome(model, ''))).not.toBe('tablet');
		},
	);
});

test('a box has no screen to touch: without fingers nothing is a tablet or a telephone', () => {
	const box = chrome('X96 Invented', '');
	expect([formOf(box), formOf(box, 0), formOf(box, 5)]).toEqual([null, null, 'tablet']);
	expect([formOf(frozen(''), 0), formOf(frozen('Mobile '), 0)]).toEqual([null, null]);
});

test.each([
	'Mozilla/5.0 (Linux; Android 11; BRAVIA 4K; Android TV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/110.0.0.0 Safari/537.36',
	'Mozilla/5.0 (Linux; Android 9; AFTABC01) AppleWebKit/537.36 (KHTML, like Gecko) Silk/110.1.1 like Chrome/110.0.0.0 Safari/537.36',
	'Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0.4324.182 Odin/88.4324.2.10 Safari/537.36 VIDAA/6.0(Invented;SmartTV)',
	'Mozilla/5.0 (Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/84.0.0.0 Safari/537.36 OPR/46.0.2207.0 OMI/4.21.4.112 HbbTV/1.5.1 (; Invented)',
	'Opera/9.80 (Linux mips; U; CE-HTML/1.0 NETTV/3.3.0; en) Presto/2.9.167 Version/11.50',
])('a television says so: %s', (ua) => {
	const { formFactor, formFactorWhy, questions } = detect({ ua });
	expect([formFactor, formFactorWhy, questions]).toEqual([null, 'television', []]);
});

test.each([
	['windows', 'Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0; Touch)'],
	['linux', 'Mozilla/5.0 (X11; Linux armv7l; rv:120.0) Gecko/20100101 Firefox/120.0'],
])('what runs %s need not be a computer with keys', (platform, ua) => {
	const found = detect({ ua });
	expect([found.platforms, found.formFactor]).toEqual([[platform], null]);
});

test.each([
	[
		'fireos',
		'Mozilla/5.0 (Macintosh; U; Intel Mac OS X 10_6_3; de-de; Silk/1.0.22.153) AppleWebKit/533.16 (KHTML, like Gecko) Version/5.0 Safari/533.16',
	],
	[
		'',
		'Mozilla/5.0 (Macintosh; U; Intel Mac OS X 10_6_3; Invented_X1; de-de) AppleWebKit/533.16 (KHTML, like Gecko) Version/5.0 Safari/533.16',
	],
	[
		'',
		'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0 Safari/605.1.15 XiaoMi/MiuiBrowser/17.9',
	],
	[
		'',
		'Mozilla/5.0 (Linux; Ubuntu 20.04 like Android 9) AppleWebKit/537.36 Chrome/87.0.4280.144 Mobile Safari/537.36',
	],
	[
		'',
		'Mozilla/5.0 (Windows NT 10.0; ARM; Invented X1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/52.0.2743.116 Safari/537.36 Edge/15.15063',
	],
	[
		'',
		'UCWEB/2.0 (Windows; U; wds 8.10; en-US; INVENTED; X1) U2/1.0.0 UCBrowser/4.2.1.541 U2/1.0.0 Mobile',
	],
	[
		'android',
		'UCWEB/2.0 (Linux; U; Adr 4.2.2; en-US; Invented X1) U2/1.0.0 UCBrowser/9.3.1.344 U2/1.0.0 Mobile',
	],
	[
		'chromeos',
		'Mozilla/5.0 (Linux; Android 11; Invented Chromebook X2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36',
	],
	[
		'android',
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Safari/537.36',
	],
	[
		'macos',
		'Mozilla/5.0 (Macintosh; U; Intel Mac OS X 10_6_8; de-de) AppleWebKit/533.21.1 (KHTML, like Gecko) Version/5.0.5 Safari/533.21.1',
	],
])('what it runs is read from who says it: %s', (platform, ua) => {
	const { platforms, formFactor } = detect({ ua });
	expect(platforms.join()).toBe(platform);
	if (platform === '') expect(formFactor).toBeNull();
});

test('a version behind a hyphen is read', () => {
	const ua =
		'Mozilla/5.0 (Linux; U; Android-4.0.3; en-us; Invented X1 Build/IML74K) AppleWebKit/535.7 (KHTML, like Gecko) CrMo/16.0.912.75 Mobile Safari/535.7';
	expect(detect({ ua }).system.span).toEqual({ min: [4, 0, 3], max: [4, 0, 3] });
	const uc = 'UCWEB/2.0 (Linux; U; Adr 4.2.2; en-US; Invented X1) U2/1.0.0 UCBrowser/9.3.1.344';
	expect(detect({ ua: uc }).system.span?.min).toEqual([4, 2, 2]);
});

const anyDevice = fc.constantFrom(...devices);
/** Words that no browser and no maker uses. */
const strangeToken = fc.stringMatching(/^[bcdfghjkmnpqrz]{5,9}$/).map((word) => ` X${word}/1.0`);

describe('of any device', () => {
	test('another word at the end makes no claim more certain', () => {
		fc.assert(
			fc.property(anyDevice, strangeToken, ({ signals }, token) => {
				const bare = detect(signals);
				const more = detect({ ...signals, ua: signals.ua + token });
				if (bare.formFactor === null) expect(more.formFactor).toBeNull();
				if (more.formFactor !== null) expect(more.formFactor).toBe(bare.formFactor);
				expect(more.platforms.length === 1 && bare.platforms.length > 1).toBe(false);
			}),
			{ numRuns: 2000 },
		);
	});

	test('"Mobile" put anywhere but into Chrome\'s words makes no unknown model a telephone', () => {
		// Facebook names the model a second time.
		const androids = devices.filter(
			({ signals: { ua } }) => /\(Linux; Android \d/.test(ua) && !/FBDV/.test(ua),
		);
		expect(androids.length).toBeGreaterThan(20);
		fc.assert(
			fc.property(fc.constantFrom(...androids), fc.nat(30), ({ signals: { ua } }, place) => {
				const unknown = ua.replace(/\([^()]*\)/g, (part) =>
					part.includes('KHTML') ? part : '(Linux; Android 13; Invented X1)',
				);
				const words = unknown.replace(/ ?\bMobile\b/g, '').split(' ');
				const at = Math.min(place, words.length);
				const changed = [...words.slice(0, at), 'Mobile', ...words.slice(at)].join(' ');
				const isChromes = /Chrome\/[\d.]+ Mobile Safari\/[\d.]+$/.test(changed);
				if (!isChromes) expect(formOf(changed)).not.toBe('phone');
			}),
			{ numRuns: 2000 },
		);
	});
});
