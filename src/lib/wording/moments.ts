import { unknownMoment } from '../calendar/moment.ts';
import { zone } from '../calendar/zone.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../paraglide/runtime.js';

/** Days and hours as they are read in Berlin. Moments are UTC in ISO 8601, days ISO dates. */
const tags = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Locale, string>;

const forms = {
	longDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
	shortDay: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
	day: { day: 'numeric', month: 'long', year: 'numeric' },
	/** Of a day close by, when its year goes without saying. */
	nearDay: { weekday: 'short', day: 'numeric', month: 'long' },
	month: { month: 'long', year: 'numeric' },
	hour: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// A formatter costs more than a hundred uses of it.
const made = new Map<string, Intl.DateTimeFormat>();

function format(form: keyof typeof forms, moment: string, locale: Locale): string {
	if (moment === unknownMoment) return m.moment_unknown({}, { locale });
	// A day without an hour is taken at noon UTC, which is that day in Berlin all year.
	const instant = new Date(moment.length === 10 ? `${moment}T12:00:00Z` : moment);
	const key = `${locale} ${form}`;
	let formatter = made.get(key);
	if (!formatter) {
		formatter = new Intl.DateTimeFormat(tags[locale], { ...forms[form], timeZone: zone });
		made.set(key, formatter);
	}
	return formatter.format(instant).replace(/(\d\.?) (?=\p{Letter})/gu, '$1\u00a0');
}

/** "Donnerstag, 1. April 2027" */
export const longDay = (moment: string, locale: Locale) => format('longDay', moment, locale);

/** "Do., 1. April 2027" */
export const shortDay = (moment: string, locale: Locale) => format('shortDay', moment, locale);

/** "1. April 2027" */
export const plainDay = (moment: string, locale: Locale) => format('day', moment, locale);

/** "Do., 1. April" */
export const nearDay = (moment: string, locale: Locale) => format('nearDay', moment, locale);

/** "April 2027" */
export const monthOf = (moment: string, locale: Locale) => format('month', moment, locale);

/** "14:00 Uhr", which does not break */
export const hourOf = (moment: string, locale: Locale) =>
	m.moment_hour({ hour: format('hour', moment, locale) }, { locale });

/** "Donnerstag, 1. April 2027, 14:00 Uhr" */
export const longMoment = (moment: string, locale: Locale) =>
	m.moment_dayAndHour({ day: longDay(moment, locale), hour: hourOf(moment, locale) }, { locale });

/** "Do., 1. April 2027, 14:00 Uhr" */
export const shortMoment = (moment: string, locale: Locale) =>
	moment === unknownMoment
		? shortDay(moment, locale)
		: m.moment_dayAndHour(
				{ day: shortDay(moment, locale), hour: hourOf(moment, locale) },
				{ locale },
			);
