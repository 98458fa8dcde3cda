import type { Condition } from '../compat/tool/condition.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Locale } from '../paraglide/runtime.js';

const words: Readonly<Record<Condition, (locale: Locale) => string>> = {
	'app-floor-moves': (locale) => m.condition_appFloorMoves({}, { locale }),
	'not-windows-s-mode': (locale) => m.condition_notWindowsSMode({}, { locale }),
	'64-bit': (locale) => m.condition_64Bit({}, { locale }),
	'not-ltsc': (locale) => m.condition_notLtsc({}, { locale }),
	'third-party-cookies': (locale) => m.condition_thirdPartyCookies({}, { locale }),
	'needs-linked-phone': (locale) => m.condition_needsLinkedPhone({}, { locale }),
	'no-private-window': (locale) => m.condition_noPrivateWindow({}, { locale }),
	'camera-depends-on-app': (locale) => m.condition_cameraDependsOnApp({}, { locale }),
};

/** What a way in takes for granted, without a full stop. */
export const conditionWord = (condition: Condition, locale: Locale = getLocale()): string =>
	words[condition](locale);
