import { getHolidays } from 'feiertagejs';
import { isDay } from './day.ts';
import type { IsHoliday } from './working-day.ts';

/** The German states, by their codes. */
export const lands = [
	...(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP'] as const),
	...(['SL', 'SN', 'ST', 'SH', 'TH'] as const),
] as const;
export type Land = (typeof lands)[number];

/** Feasts that are a holiday in some places and not in others, as feiertagejs calls them. */
export const localFeasts = [
	'HEILIGEDREIKOENIGE',
	'WELTFRAUENTAG',
	'OSTERSONNTAG',
	'PFINGSTSONNTAG',
	'FRONLEICHNAM',
	'AUGSBURGER_FRIEDENSFEST',
	'MARIAHIMMELFAHRT',
	'WELTKINDERTAG',
	'REFORMATIONSTAG',
	'ALLERHEILIGEN',
	'BUBETAG',
] as const;
export type LocalFeast = (typeof localFeasts)[number];

/** What a municipality keeps: the holidays of its Land, some more, and some of them not. */
export interface MunicipalHolidays {
	/** `null`: nobody has said; then those alone count that all Länder keep. */
	readonly land: Land | null;
	readonly added: readonly LocalFeast[];
	readonly removed: readonly LocalFeast[];
	/** Free days of its own, each year ("12-24") or once ("2026-12-24"). */
	readonly own: readonly OwnDay[];
}

export interface OwnDay {
	readonly day: string;
	readonly name: string;
}

export interface Holiday {
	/** ISO date. */
	readonly day: string;
	readonly name: { readonly de: string; readonly en: string };
}

export const nothingSaid: MunicipalHolidays = { land: null, added: [], removed: [], own: [] };

/** A feast's names, whether it is kept or not. */
export const feastName = (feast: LocalFeast): Holiday['name'] =>
	everyFeast(2027).find(({ code }) => code === feast)?.name ?? { de: feast, en: feast };

/** The holidays of a year where the municipality is, the earliest first. */
export function holidaysIn(year: number, kept: MunicipalHolidays): readonly Holiday[] {
	const removed = new Set<string>(kept.removed);
	const added = new Set<string>(kept.added);
	const ofLand = feastsIn(year, kept.land ?? 'BUND').filter(({ code }) => !removed.has(code));
	const known = new Set(ofLand.map(({ code }) => code));
	const more = everyFeast(year).filter(({ code }) => added.has(code) && !known.has(code));
	const own = kept.own
		.map(({ day, name }) => ({
			day: day.length === 5 ? `${String(year)}-${day}` : day,
			name: { de: name, en: name },
		}))
		.filter(({ day }) => day.startsWith(String(year)) && isDay(day));
	return [...ofLand, ...more, ...own]
		.map(({ day, name }) => ({ day, name }))
		.toSorted((a, b) => a.day.localeCompare(b.day));
}

/** The holidays from a day to another, both included. */
export function holidaysBetween(
	from: string,
	to: string,
	kept: MunicipalHolidays,
): readonly Holiday[] {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
	return years
		.flatMap((year) => holidaysIn(year, kept))
		.filter(({ day }) => day >= from && day <= to);
}

/** Asks of each day whether it is a holiday there; a year is worked out once. */
export function holidaysOf(kept: MunicipalHolidays): IsHoliday {
	const years = new Map<string, ReadonlySet<string>>();
	return (day) => {
		const year = day.slice(0, 4);
		let found = years.get(year);
		if (!found) {
			found = new Set(holidaysIn(Number(year), kept).map((one) => one.day));
			years.set(year, found);
		}
		return found.has(day);
	};
}

/** That of Augsburg is none of a Land. */
const everyFeast = (year: number) => [
	...feastsIn(year, 'ALL'),
	...feastsIn(year, 'AUGSBURG').filter(({ code }) => code === 'AUGSBURGER_FRIEDENSFEST'),
];

/** Its dates are at noon UTC, so that each is the same day in every zone. */
const feastsIn = (year: number, region: Land | 'BUND' | 'ALL' | 'AUGSBURG') =>
	getHolidays(year, region).map((feast) => ({
		code: feast.name,
		day: feast.date.toISOString().slice(0, 10),
		name: { de: feast.translate('de') ?? feast.name, en: feast.translate('en') ?? feast.name },
	}));
