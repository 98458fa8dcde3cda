import { dayMs } from './moment.ts';
import { accepted, refused } from './parsed.ts';
import type { Parsed } from './parsed.ts';

export type DayProblem = 'dayMissing' | 'dayNotUnderstood' | 'noSuchDay';

// Counted in UTC, where each day has 24 hours: what runs in the browser needs no calendar library.
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Whether a text is an ISO date "YYYY-MM-DD" that the calendar has: 2026-02-30 is none. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const moment = midnight(text);
	return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Reads "2027-04-01" or "1.4.2027" as an ISO date; 30 February is refused, never moved. */
export function parseDay(text: string): Parsed<DayProblem> {
	const typed = text.trim();
	if (typed === '') return refused('dayMissing');
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
	const german = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(typed);
	const parts = iso?.slice(1) ?? german?.slice(1).toReversed();
	if (parts === undefined) return refused('dayNotUnderstood');
	const [year = '', month = '', date = ''] = parts;
	const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	return isDay(day) ? accepted(day) : refused('noSuchDay');
}

/**
 * @returns the ISO date that many days later, or earlier where negative
 * @throws {RangeError} on a date the calendar lacks
 */
export function addDays(day: string, days: number): string {
	if (!isDay(day)) throw new RangeError(`no day of the calendar: ${day}`);
	return new Date(midnight(day).getTime() + days * dayMs).toISOString().slice(0, 10);
}
