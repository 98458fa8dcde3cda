import type { Browser, BrowserName, Platform } from '../../device/device.ts';
import type { Span } from '../../device/version.ts';
import type { BrowserTable } from './web-feature.ts';

const onDesktop: Readonly<Partial<Record<BrowserName, BrowserTable>>> = {
	chrome: 'chrome',
	edge: 'edge',
	firefox: 'firefox',
	'firefox-esr': 'firefox',
	safari: 'safari',
};

/** Versions there are those of the Chromium inside. */
const onAndroid: Readonly<Partial<Record<BrowserName, BrowserTable>>> = {
	chrome: 'chrome_android',
	edge: 'chrome_android',
	opera: 'chrome_android',
	brave: 'chrome_android',
	vivaldi: 'chrome_android',
	firefox: 'firefox_android',
	'firefox-esr': 'firefox_android',
	'samsung-internet': 'samsunginternet_android',
};

/** Every browser of iOS and iPadOS is the Safari of its system. */
export const isWebkitOnly = (platform: Platform): boolean =>
	platform === 'ios' || platform === 'ipados';

/** Under which name the tables of browser data keep a browser; `null`: they do not. */
export function browserTable(name: BrowserName, platform: Platform): BrowserTable | null {
	if (isWebkitOnly(platform)) return 'safari_ios';
	return (platform === 'android' ? onAndroid[name] : onDesktop[name]) ?? null;
}

/**
 * Where the tables keep a browser, and its version in their count: of what is built of Chromium the
 * one inside, for Opera 80 is no Chrome 80. Not for iOS and iPadOS.
 */
export function counted(
	{ name, version, chromium }: Browser,
	platform: Platform,
): { readonly table: BrowserTable | null; readonly version: Span | null } {
	const own = browserTable(name, platform);
	const ofChromium = platform === 'android' ? 'chrome_android' : 'chrome';
	const isOwn = own !== null && own !== ofChromium;
	return chromium === undefined || isOwn
		? { table: own, version }
		: { table: ofChromium, version: chromium };
}
