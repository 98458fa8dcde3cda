import type { Way } from '../compat/way.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';
import type { Message } from './message.ts';

const words: Readonly<Record<Way, Message>> = {
	native: m.way_native,
	browser: m.way_browser,
	phone: m.way_phone,
};

/** "App", "Browser", "Telefon" */
export const wayWord = (way: Way, locale: Locale): string => words[way]({}, { locale });
