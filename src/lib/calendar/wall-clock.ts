import { Temporal } from 'temporal-polyfill';
import { addDays } from './day.ts';
import type { DayProblem } from './day.ts';
import type { HourProblem } from './hour.ts';
import { addMs } from './moment.ts';
import { accepted, refused } from './parsed.ts';
import type { Parsed } from './parsed.ts';
import { zone } from './zone.ts';

/** `hourSkipped`: the clocks jump over it in spring. `hourTwice`: it comes twice in autumn. */
export type StartProblem = DayProblem | HourProblem | 'hourSkipped' | 'hourTwice';

/**
 * The moment at which a session begins.
 *
 * @param day ISO date in Berlin
 * @param hour "HH:MM" on the wall there
 * @param which of the two, where the hour comes twice; `null` asks
 * @returns UTC in ISO 8601, or why there is no such moment
 */
export function startOf(
	day: string,
	hour: string,
	which: 'earlier' | 'later' | null,
): Parsed<StartProblem> {
	const wall = Temporal.PlainDateTime.from(`${day}T${hour}`);
	const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
	const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
	if (earlier.epochMilliseconds === later.epochMilliseconds) return accepted(iso(earlier));
	if (!earlier.toPlainDateTime().equals(wall)) return refused('hourSkipped');
	if (which === null) return refused('hourTwice');
	return accepted(iso(which === 'earlier' ? earlier : later));
}

const iso = (moment: Temporal.ZonedDateTime) => new Date(moment.epochMilliseconds).toISOString();

/** What the wall says in Berlin at a moment: the ISO date and "HH:MM". */
export function wallOf(moment: string): { readonly day: string; readonly hour: string } {
	const there = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
	return {
		day: there.toPlainDate().toString(),
		hour: there.toPlainTime().toString({ smallestUnit: 'minute' }),
	};
}

/** The ISO date in Berlin at a moment. */
export const dayOf = (moment: string): string => wallOf(moment).day;

/** Which of two equal hours a moment is; `null` where the hour comes once. */
export function whichOf(moment: string): 'earlier' | 'later' | null {
	const { day, hour } = wallOf(moment);
	const first = startOf(day, hour, 'earlier');
	if (startOf(day, hour, null).problem !== 'hourTwice') return null;
	return first.value === moment ? 'earlier' : 'later';
}

const written = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads a moment in ISO 8601: "2020-04-23T14:05:00Z". Without a zone it is what the wall says in
 * Berlin, without an hour the beginning of that day.
 *
 * @returns UTC in ISO 8601; `null`: there is no such moment, or the wall shows it twice
 */
export function parseMoment(text: string): string | null {
	const typed = written.exec(text);
	if (!typed) return null;
	try {
		if (typed[1]) return new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString();
		const wall = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
		return iso(wall.toZonedDateTime(zone, { disambiguation: 'reject' }));
	} catch (thrown) {
		if (thrown instanceof RangeError) return null;
		throw thrown;
	}
}

/** The first moment of a day in Berlin, UTC in ISO 8601. */
export function beginningOf(day: string): string {
	return iso(Temporal.PlainDate.from(day).toZonedDateTime(zone));
}

/** The last moment of a day in Berlin, UTC in ISO 8601. */
export const endOf = (day: string): string => addMs(beginningOf(addDays(day, 1)), -1);
