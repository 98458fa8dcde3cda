import type { Way } from '../compat/way.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';

const words: Readonly<Record<Way, (locale: Locale) => string>> = {
	native: (locale) => m.way_native({}, { locale }),
	browser: (locale) => m.way_browser({}, { locale }),
	phone: (locale) => m.way_phone({}, { locale }),
};

/** "App", "Browser", "Telefon" */
export const wayWord = (way: Way, locale: Locale = getLocale()): string => words[way](locale);
