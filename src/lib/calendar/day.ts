import { Temporal } from 'temporal-polyfill';
import { accepted, refused } from './parsed.ts';
import type { Parsed } from './parsed.ts';

export type DayProblem = 'dayMissing' | 'dayNotUnderstood' | 'noSuchDay';

/** Reads "2027-04-01" or "1.4.2027" as an ISO date; 30 February is refused, never moved. */
export function parseDay(text: string): Parsed<DayProblem> {
	const typed = text.trim();
	if (typed === '') return refused('dayMissing');
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
	const german = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(typed);
	if (!iso && !german) return refused('dayNotUnderstood');
	const [year, month, day] = (iso ? iso.slice(1) : (german?.slice(1).reverse() ?? [])).map(Number);
	try {
		const date = Temporal.PlainDate.from(
			{ year: year ?? 0, month: month ?? 0, day: day ?? 0 },
			{ overflow: 'reject' },
		);
		return accepted(date.toString());
	} catch (thrown) {
		if (thrown instanceof RangeError) return refused('noSuchDay');
		throw thrown;
	}
}

/** @returns the ISO date that many days later, or earlier where negative */
export function addDays(day: string, days: number): string {
	return Temporal.PlainDate.from(day).add({ days }).toString();
}
