import type { Condition } from '../compat/tool/condition.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const words: Readonly<Record<Condition, Message>> = {
	'app-floor-moves': m.condition_appFloorMoves,
	'not-windows-s-mode': m.condition_notWindowsSMode,
	'64-bit': m.condition_64Bit,
	'not-ltsc': m.condition_notLtsc,
	'third-party-cookies': m.condition_thirdPartyCookies,
	'needs-linked-phone': m.condition_needsLinkedPhone,
	'no-private-window': m.condition_noPrivateWindow,
	'camera-depends-on-app': m.condition_cameraDependsOnApp,
};

/** What a way in takes for granted, without a full stop. */
export const conditionWord = (condition: Condition, locale: Locale): string =>
	words[condition]({}, { locale });
