import type { Position } from '../council/nouns.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';

const positions: Readonly<Record<Position, (locale: Locale) => string>> = {
	member: (locale) => m.position_member({}, { locale }),
	deputyMayor: (locale) => m.position_deputyMayor({}, { locale }),
	hvb: (locale) => m.position_hvb({}, { locale }),
	expertCitizen: (locale) => m.position_expertCitizen({}, { locale }),
	staff: (locale) => m.position_staff({}, { locale }),
	interpreter: (locale) => m.position_interpreter({}, { locale }),
	guest: (locale) => m.position_guest({}, { locale }),
};

/** What somebody is to the council: "Beigeordnete oder Beigeordneter". */
export const positionWord = (position: Position, locale: Locale): string =>
	positions[position](locale);
