import { isDay } from '../../calendar/day.ts';
import { parseHour } from '../../calendar/hour.ts';
import { startOf, wallOf } from '../../calendar/wall-clock.ts';

/** When a meeting begins, as far as it is said. */
export interface Start {
	/** ISO date on the wall; `null`: no date at all. */
	readonly day: string | null;
	/** UTC in ISO 8601; `null`: the hour is not known. */
	readonly startsAt: string | null;
}

const unsaid: Start = { day: null, startsAt: null };

/**
 * Reads a date-time. Midnight, as written or on the wall, is how systems write "no hour". A
 * date-time without an offset is taken as the clock on the wall.
 */
export function readStart(text: string): Start {
	const [, day, hour, offset] =
		/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
			text,
		) ?? [];
	if (day === undefined || !isDayOfRecord(day)) return unsaid;
	if (hour === undefined || hour === '00:00') return { day, startsAt: null };
	if (offset === undefined) {
		const read = parseHour(hour).value;
		return { day, startsAt: read && earliestStart(day, read) };
	}
	const moment = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
	if (Number.isNaN(moment)) return { day, startsAt: null };
	const startsAt = new Date(moment).toISOString();
	const wall = wallOf(startsAt);
	return { day: wall.day, startsAt: wall.hour === '00:00' ? null : startsAt };
}

/** A day of the calendar in years of which a register speaks: 0001-01-01 is how systems write "none". */
export function isDayOfRecord(day: string): boolean {
	return day >= '1900-01-01' && day <= '2199-12-31' && isDay(day);
}

/**
 * When something begins at an hour of a day; of an hour that comes twice in autumn the earlier one.
 *
 * @returns UTC in ISO 8601; `null` where there is no such hour that day
 */
export const earliestStart = (day: string, hour: string): string | null =>
	startOf(day, hour, 'earlier').value;

/** Whether an end says anything: one at or before the start is how systems write "not known". */
export function endIsKnown(start: string, end: string): boolean {
	const [from, to] = [Date.parse(start), Date.parse(end)];
	return !Number.isNaN(from) && !Number.isNaN(to) && to > from;
}
