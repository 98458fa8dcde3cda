import type { BrowserName } from '../../device/device.ts';
import type { FormFactor, FoundPlatform } from '../findings.ts';
import type { Signals } from '../signals.ts';

/** What a device truly is, as far as a test knows it. */
export interface Truth {
	readonly platform: FoundPlatform | null;
	/** "17.5.1"; left out where nobody asks. */
	readonly os?: string;
	readonly browser: BrowserName | null;
	readonly version?: string;
	readonly formFactor: FormFactor | null;
	readonly inApp?: boolean;
}

export interface World {
	readonly truth: Truth;
	readonly signals: Signals;
}

/** Releases of iOS with the Safari each brings, from the notes of its releases. */
export const appleReleases: readonly (readonly [os: string, safari: string])[] = [
	['12.5.7', '12.1.2'],
	['13.3.1', '13.0.5'],
	['13.7', '13.1.2'],
	['14.0.1', '14.0'],
	['14.2', '14.0.1'],
	['14.4.2', '14.0.3'],
	['14.5', '14.1'],
	['14.8.1', '14.1.2'],
	['15.0', '15.0'],
	['15.2', '15.2'],
	['15.4.1', '15.4'],
	['15.6.1', '15.6.1'],
	['15.7.9', '15.6.6'],
	['15.8.8', '15.6.7'],
	['16.0', '16.0'],
	['16.1.1', '16.1'],
	['16.3', '16.3'],
	['16.4.1', '16.4'],
	['16.5.1', '16.5.2'],
	['16.6.1', '16.6'],
	['16.7.12', '16.6.1'],
	['17.0', '17.0'],
	['17.1.2', '17.1.2'],
	['17.2', '17.2'],
	['17.4.1', '17.4.1'],
	['17.5.1', '17.5'],
	['17.6.1', '17.6'],
	['17.7.11', '17.6'],
	['18.0.1', '18.0.1'],
	['18.1', '18.1'],
	['18.2.1', '18.2'],
	['18.3.2', '18.3.1'],
	['18.5', '18.5'],
	['18.6.2', '18.6'],
	['18.7.10', '18.6'],
	['26.0.1', '26.0.1'],
	['26.1', '26.1'],
	['26.2', '26.2'],
	['26.3.1', '26.3.1'],
	['26.4', '26.4'],
	['26.6.2', '26.6'],
	['27.0.1', '27.0'],
	['27.2', '27.2'],
];

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const underscored = (text: string) => text.replaceAll('.', '_');
const major = (text: string): number => Number(text.split('.')[0]);

/** From iOS 26 on the text stands still. */
const saidBy = (os: string, frozen: string) => (major(os) >= 26 ? frozen : underscored(os));

/** What WebKit of a release answers, asked for all markers; the ladder is written down anew here. */
export function webkitProbes(os: string, isIpad: boolean): Record<string, boolean> {
	const [first = 0, second = 0] = os.split('.').map(Number);
	const number = first * 100 + second;
	const from: Readonly<Record<string, number>> = {
		BigInt: 1400,
		WritableStream: 1405,
		'aspect-ratio': 1500,
		FileSystemHandle: 1502,
		'Array.prototype.at': 1504,
		'container-name': 1600,
		toSorted: 1600,
		CSSFontFeatureValuesRule: 1602,
		CompressionStream: 1604,
		AudioSession: 1604,
		'contain-intrinsic-height': 1700,
		ManagedMediaSource: isIpad ? 1700 : 1701,
		Highlight: 1702,
		'counter-set': 1702,
		CSSScopeRule: 1704,
		'ArrayBuffer.transfer': 1704,
		CSSStartingStyleRule: 1705,
		'content-visibility': 1800,
		'scrollbar-gutter': 1802,
		CookieStore: 1804,
		'text-autospace': 1804,
		'anchor-name': 2600,
		AudioDecoder: 2600,
		'field-sizing': 2602,
		CommandEvent: 2602,
		ReadableByteStreamController: 2604,
		Origin: 2605,
		'overflow-anchor': 2700,
		getDisplayMedia: 2700,
	};
	return Object.fromEntries(Object.entries(from).map(([name, there]) => [name, number >= there]));
}

/** Interfaces that Lockdown Mode may take away; it leaves CSS alone. */
export const inLockdown = (
	probes: Record<string, boolean>,
	taken: readonly string[],
): Record<string, boolean> =>
	Object.fromEntries(
		Object.entries(probes).map(([name, there]) => [
			name,
			there && !(taken.includes(name) && !name.includes('-')),
		]),
	);

/** What Chromium 156 answers. */
export const chromiumProbes: Readonly<Record<string, boolean>> = Object.fromEntries(
	Object.keys(webkitProbes('27', true)).map((name) => [
		name,
		name !== 'AudioSession' && name !== 'ManagedMediaSource',
	]),
);

export type AppleBrowser =
	'safari' | 'asMac' | 'chrome' | 'firefox' | 'firefoxNow' | 'edge' | 'webview' | 'facebook';

/** An iPhone or iPad of a release, seen through one of its browsers. */
export function appleWorld(
	isIpad: boolean,
	[os, safari]: readonly [string, string],
	through: AppleBrowser,
	frozen: '18.6' | '18.7' = '18.7',
): World {
	const device = isIpad ? 'iPad; CPU OS' : 'iPhone; CPU iPhone OS';
	const isMac = isIpad && major(os) >= 13;
	const start = (text: string) =>
		`Mozilla/5.0 (${device} ${underscored(text)} like Mac OS X) ${webkit}`;
	const own = start(saidBy(os, frozen));
	const mac = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit}`;
	const browsers: Readonly<Record<AppleBrowser, readonly [string, BrowserName, string?]>> = {
		safari: [`${own} Version/${safari} Mobile/15E148 Safari/604.1`, 'safari', safari],
		asMac: [`${isMac ? mac : own} Version/${safari} Safari/605.1.15`, 'safari', safari],
		chrome: [
			`${start(saidBy(os, '26.0'))} CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1`,
			'chrome',
			'141.0.7390.41',
		],
		firefox: [`${start(os)} FxiOS/128.0 Mobile/15E148 Safari/605.1.15`, 'firefox', '128.0'],
		firefoxNow: isIpad
			? [`${mac} Version/18.6 Safari/605.1.15`, 'firefox']
			: [`${start('18.7')} FxiOS/150.1 Mobile/15E148 Safari/604.1`, 'firefox', '150.1'],
		edge: [
			`${own} Version/${major(safari)}.0 EdgiOS/141.0.3537.57 Mobile/15E148 Safari/604.1`,
			'edge',
			'141.0.3537.57',
		],
		webview: [`${own} Mobile/15E148`, 'in-app-webview'],
		facebook: [
			`${own} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.40.107;FBDV/${isIpad ? 'iPad13,1' : 'iPhone14,5'};FBMD/${isIpad ? 'iPad' : 'iPhone'};FBSN/iOS;FBSV/${os};FBSS/3;FBLC/de_DE]`,
			'in-app-webview',
		],
	};
	const [ua, browser, version] = browsers[through];
	return {
		truth: {
			platform: isIpad ? 'ipados' : 'ios',
			os,
			browser,
			...(version === undefined ? {} : { version }),
			formFactor: isIpad ? 'tablet' : 'phone',
			inApp: browser === 'in-app-webview',
		},
		signals: { ua, maxTouchPoints: 5, probes: webkitProbes(os, isIpad) },
	};
}

const greased = (brand: string, version: string) =>
	`"Chromium";v="${version}", "${brand}";v="${version}", "Not)A;Brand";v="99"`;

export const chromiumBrands = {
	chrome: 'Google Chrome',
	edge: 'Microsoft Edge',
	opera: 'Opera',
	brave: 'Brave',
	vivaldi: 'Vivaldi',
} as const satisfies Partial<Record<BrowserName, string>>;
export type ChromiumBrowser = keyof typeof chromiumBrands;

const addition: Readonly<Record<ChromiumBrowser, (version: number) => string>> = {
	chrome: () => '',
	brave: () => '',
	vivaldi: () => '',
	edge: (version) => ` Edg/${version}.0.0.0`,
	opera: (version) => ` OPR/${version - 14}.0.0.0`,
};

/** A PC or Mac with a browser of Chromium, with hints. */
export function chromiumWorld(
	platform: 'windows' | 'macos' | 'linux' | 'chromeos',
	os: string,
	hinted: string,
	browser: ChromiumBrowser,
	version: number,
): World {
	const systems = {
		windows: ['Windows NT 10.0; Win64; x64', 'Windows'],
		macos: ['Macintosh; Intel Mac OS X 10_15_7', 'macOS'],
		linux: ['X11; Linux x86_64', 'Linux'],
		chromeos: ['X11; CrOS x86_64 14541.0.0', 'Chrome OS'],
	} as const;
	const [system, name] = systems[platform];
	const shown = browser === 'opera' ? version - 14 : version;
	return {
		truth: { platform, os, browser, version: `${shown}.0.7390.12`, formFactor: 'desktop' },
		signals: {
			ua: `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36${addition[browser](version)}`,
			hints: {
				'Sec-CH-UA': greased(chromiumBrands[browser], String(shown)),
				'Sec-CH-UA-Mobile': '?0',
				'Sec-CH-UA-Platform': `"${name}"`,
				'Sec-CH-UA-Platform-Version': `"${hinted}"`,
				'Sec-CH-UA-Full-Version-List': greased(chromiumBrands[browser], `${shown}.0.7390.12`),
			},
			maxTouchPoints: 0,
			probes: chromiumProbes,
		},
	};
}

/** An Android device with Chrome, as it is since 2023. */
export function androidWorld(
	os: string,
	model: string,
	formFactor: 'phone' | 'tablet',
	version: number,
): World {
	const isPhone = formFactor === 'phone';
	return {
		truth: {
			platform: 'android',
			os,
			browser: 'chrome',
			version: `${version}.0.7390.12`,
			formFactor,
		},
		signals: {
			ua: `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 ${isPhone ? 'Mobile ' : ''}Safari/537.36`,
			hints: {
				'sec-ch-ua': greased('Google Chrome', String(version)),
				'sec-ch-ua-mobile': isPhone ? '?1' : '?0',
				'sec-ch-ua-model': `"${model}"`,
				'sec-ch-ua-platform': '"Android"',
				'sec-ch-ua-platform-version': `"${os}.0.0"`,
			},
			maxTouchPoints: 5,
			probes: chromiumProbes,
		},
	};
}
