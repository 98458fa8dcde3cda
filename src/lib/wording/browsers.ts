import type { BrowserName } from '../device/device.ts';
import type { BrowserFamily } from '../compat/tool/support.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';

const names: Readonly<Record<BrowserName | BrowserFamily, (locale: Locale) => string>> = {
	chrome: () => 'Chrome',
	edge: () => 'Edge',
	firefox: () => 'Firefox',
	'firefox-esr': () => 'Firefox ESR',
	safari: () => 'Safari',
	'samsung-internet': () => 'Samsung Internet',
	opera: () => 'Opera',
	brave: () => 'Brave',
	vivaldi: () => 'Vivaldi',
	arkweb: (locale) => m.browser_arkweb({}, { locale }),
	'in-app-webview': (locale) => m.browser_inAppWebview({}, { locale }),
	other: (locale) => m.browser_other({}, { locale }),
	'any-current': (locale) => m.browser_anyCurrent({}, { locale }),
	webkit: (locale) => m.browser_webkit({}, { locale }),
	'other-on-ios': (locale) => m.browser_otherOnIos({}, { locale }),
	'chrome-on-ios': (locale) => m.browser_chromeOnIos({}, { locale }),
	'chromium-other': (locale) => m.browser_chromiumOther({}, { locale }),
};

/** A browser, or a family of browsers as the catalogue names it. */
export const browserName = (
	name: BrowserName | BrowserFamily,
	locale: Locale = getLocale(),
): string => names[name](locale);
