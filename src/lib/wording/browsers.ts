import type { BrowserName } from '../device/device.ts';
import type { BrowserFamily } from '../compat/tool/support.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const names: Readonly<Record<BrowserName | BrowserFamily, Message>> = {
	chrome: () => 'Chrome',
	edge: () => 'Edge',
	firefox: () => 'Firefox',
	'firefox-esr': () => 'Firefox ESR',
	safari: () => 'Safari',
	'samsung-internet': () => 'Samsung Internet',
	opera: () => 'Opera',
	brave: () => 'Brave',
	vivaldi: () => 'Vivaldi',
	arkweb: m.browser_arkweb,
	'in-app-webview': m.browser_inAppWebview,
	other: m.browser_other,
	'any-current': m.browser_anyCurrent,
	webkit: m.browser_webkit,
	'other-on-ios': m.browser_otherOnIos,
	'chrome-on-ios': m.browser_chromeOnIos,
	'chromium-other': m.browser_chromiumOther,
};

/** A browser, or a family of browsers as the catalogue names it. */
export const browserName = (name: BrowserName | BrowserFamily, locale: Locale): string =>
	names[name]({}, { locale });
