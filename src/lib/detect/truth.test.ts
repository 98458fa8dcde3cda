import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isExact } from '../device/version.ts';
import { detect } from './detect.ts';
import { contradictions, disagreement, incoherence } from './testing/contradictions.ts';
import {
	androidWorld,
	appleReleases,
	appleWorld,
	chromiumBrands,
	chromiumProbes,
	chromiumWorld,
	inLockdown,
	webkitProbes,
} from './testing/worlds.ts';
import type { AppleBrowser, ChromiumBrowser, World } from './testing/worlds.ts';

const throughs: readonly AppleBrowser[] = [
	...([
		'safari',
		'asMac',
		'chrome',
		'firefox',
		'firefoxNow',
		'edge',
		'webview',
		'facebook',
	] as const),
];

const macs = [
	['13.7.8', 142],
	['14.5', 129],
	['15.1', 156],
	['26.6', 156],
	['12.7.6', 140],
	['11.7.11', 135],
] as const;
const windowses = [
	['11', '15.0.0', 156],
	['11', '13.0.0', 126],
	['10', '10.0.0', 142],
	['10', '7.0.0', 120],
	['7', '0.1.0', 109],
	['8', '0.2.0', 109],
	['8.1', '0.3.0', 109],
] as const;
const browsers = Object.keys(chromiumBrands).filter((name): name is ChromiumBrowser =>
	Object.hasOwn(chromiumBrands, name),
);

const worlds: readonly World[] = [
	...[true, false].flatMap((isIpad) =>
		appleReleases.flatMap((release) =>
			throughs.flatMap((through) =>
				(['18.6', '18.7'] as const).map((frozen) => appleWorld(isIpad, release, through, frozen)),
			),
		),
	),
	...browsers.flatMap((browser) => [
		...macs.map(([os, version]) => chromiumWorld('macos', os, `${os}.0`, browser, version)),
		...windowses.map(([os, hint, version]) => chromiumWorld('windows', os, hint, browser, version)),
		chromiumWorld('linux', '6.1', '', browser, 156),
		chromiumWorld('chromeos', '15886.44.0', '15886.44.0', browser, 126),
	]),
	...['8', '9', '10', '11', '12', '13', '14', '15', '16'].flatMap((os) =>
		[
			['SM-X200', 'tablet'] as const,
			['SM-G991B', 'phone'] as const,
			['Pixel 8', 'phone'] as const,
			['Lenovo TB-X606F', 'tablet'] as const,
		].map(([model, form]) => androidWorld(os, model, form, Number(os) < 10 ? 138 : 150)),
	),
];
const anyWorld = fc.constantFrom(...worlds);

/** Firefox on an iPad says it is Safari: only this one name is not to be had. */
const withoutSome = (
	signals: World['signals'],
	hints: boolean,
	touch: boolean,
	probes: boolean,
) => ({
	ua: signals.ua,
	...(hints && signals.hints ? { hints: signals.hints } : {}),
	...(touch ? { maxTouchPoints: signals.maxTouchPoints ?? 0 } : {}),
	...(probes && signals.probes ? { probes: signals.probes } : {}),
});

describe('of a device that is known', () => {
	test('there are many', () => {
		expect(worlds.length).toBeGreaterThan(1000);
	});

	test('nothing that is found contradicts the truth', () => {
		const wrong = worlds.flatMap(({ truth, signals }) =>
			contradictions(detect(signals), truth).map(
				(what) => `${what}: ${truth.platform} ${truth.os} ${truth.browser}: ${signals.ua}`,
			),
		);
		expect(wrong).toEqual([]);
	});

	test('nor with signals missing, but that Brave and Vivaldi are named by hints alone', () => {
		const wrong = worlds.flatMap(({ truth, signals }) =>
			[0, 1, 2, 3, 4, 5, 6].flatMap((bits) => {
				const some = withoutSome(signals, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0);
				const isLikeChrome = truth.browser === 'brave' || truth.browser === 'vivaldi';
				const shown =
					isLikeChrome && !('hints' in some) ? { ...truth, browser: 'chrome' as const } : truth;
				return contradictions(detect(some), shown).map(
					(what) => `${what}: ${truth.platform} ${truth.os} ${truth.browser}: ${signals.ua}`,
				);
			}),
		);
		expect(wrong).toEqual([]);
	});

	test('most systems are told, and not as "unknown"', () => {
		const told = worlds.filter(({ signals, truth }) => {
			const { span } = detect(signals).system;
			return span !== null && truth.platform !== 'linux';
		});
		expect(told.length / worlds.length).toBeGreaterThan(0.95);
		const exact = told.filter(({ signals }) => {
			const { span } = detect(signals).system;
			return span !== null && isExact(span);
		});
		expect(exact.length / worlds.length).toBeGreaterThan(0.6);
	});

	test('Lockdown Mode and administrators may take interfaces away, whichever', () => {
		const anyTaken = fc.subarray(Object.keys(webkitProbes('27', true)));
		fc.assert(
			fc.property(
				fc.constantFrom(...appleReleases),
				fc.constantFrom(...throughs),
				fc.boolean(),
				anyTaken,
				(release, through, isIpad, taken) => {
					const { truth, signals } = appleWorld(isIpad, release, through);
					const probes = inLockdown(webkitProbes(release[0], isIpad), taken);
					expect(contradictions(detect({ ...signals, probes }), truth)).toEqual([]);
				},
			),
			{ numRuns: 3000 },
		);
	});

	test('one that is played in Chromium gets no version from the features of Chromium', () => {
		for (const { truth, signals } of worlds) {
			const played = { ...signals, probes: chromiumProbes };
			expect(contradictions(detect(played), truth), signals.ua).toEqual([]);
			const hinted = { ...played, hints: { 'sec-ch-ua-platform': '"iOS"' } };
			if (truth.platform !== 'ios' && truth.platform !== 'ipados') continue;
			expect(contradictions(detect(hinted), truth), signals.ua).toEqual([]);
		}
	});

	test('another signal makes no finding contradict an earlier one', () => {
		fc.assert(
			fc.property(anyWorld, fc.nat(6), fc.nat(7), ({ signals }, few, many) => {
				const of = (bits: number) =>
					detect(withoutSome(signals, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0));
				expect(disagreement(of(few), of(few | many))).toEqual([]);
			}),
			{ numRuns: 3000 },
		);
	});
});

const anyHints = fc.dictionary(
	fc.constantFrom(
		...['', '-Platform', '-Platform-Version', '-Mobile', '-Model', '-Full-Version-List'].map(
			(name) => `Sec-CH-UA${name}`,
		),
	),
	fc.oneof(
		fc.string(),
		fc.constantFrom('"Windows"', '"Android"', '"macOS"', '"Linux"', '"Chrome OS"', '?0', '?1'),
		fc.constantFrom('"15.0.0"', '"0.1.0"', '"10_15_7"', '"Brave";v="126"', '"Chromium";v="156"'),
	),
);
const anyProbes = fc.dictionary(
	fc.oneof(fc.string(), fc.constantFrom(...Object.keys(chromiumProbes))),
	fc.boolean(),
);
const words = worlds.flatMap(({ signals }) => signals.ua.split(/(?<=[ ;()])/));
const anyAgent = fc.oneof(
	fc.string({ maxLength: 3000 }),
	fc.string({ unit: 'binary', maxLength: 500 }),
	fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join('')),
	anyWorld.map(({ signals }) => signals.ua),
);

describe('of whatever somebody sends', () => {
	test('nothing throws, nothing found contradicts itself, and it is the same every time', () => {
		fc.assert(
			fc.property(
				anyAgent,
				fc.option(anyHints, { nil: undefined }),
				fc.option(fc.nat(20), { nil: undefined }),
				fc.option(anyProbes, { nil: undefined }),
				(ua, hints, maxTouchPoints, probes) => {
					const signals = {
						ua,
						...(hints ? { hints } : {}),
						...(maxTouchPoints === undefined ? {} : { maxTouchPoints }),
						...(probes ? { probes } : {}),
					};
					const found = detect(signals);
					expect(incoherence(found)).toEqual([]);
					expect(detect(signals)).toEqual(found);
				},
			),
			{ numRuns: 5000 },
		);
	});

	test('nor does any signal added to a user agent turn what was found into its contrary', () => {
		fc.assert(
			fc.property(
				anyWorld,
				anyHints,
				fc.nat(20),
				anyProbes,
				({ signals }, hints, touch, probes) => {
					const { ua } = signals;
					const bare = detect({ ua });
					expect(disagreement(bare, detect({ ua, hints }))).toEqual([]);
					expect(disagreement(bare, detect({ ua, maxTouchPoints: touch }))).toEqual([]);
					expect(disagreement(bare, detect({ ua, probes }))).toEqual([]);
					expect(disagreement(bare, detect({ ua, hints, maxTouchPoints: touch, probes }))).toEqual(
						[],
					);
				},
			),
			{ numRuns: 3000 },
		);
	});

	test.each([
		['brackets', '(['],
		['spaces', ' '],
		['Android', 'Android 13; '],
		['a model', 'droid 1; SM- '],
		['versions', 'Version/4.0 Chrome/'],
		['digits', '1'],
		['mobiles', 'Mobile '],
		['Apple', 'iPhone; CPU iPhone OS 1 like '],
		['letters', 'adehimnop'],
	])('is read in little time, also 2,000 characters of %s', (_, part) => {
		const ua = `Mozilla/5.0 (Linux; Android 13; ${part.repeat(2000)}`.slice(0, 2000);
		const header = '"a";v="'.repeat(200).slice(0, 1000);
		const begin = performance.now();
		for (let i = 0; i < 5; i++) detect({ ua, hints: { 'Sec-CH-UA': header } });
		expect(performance.now() - begin).toBeLessThan(1000);
	});
});
