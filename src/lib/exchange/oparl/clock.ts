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

/** What a written date-time says, each part as it stands. */
interface Written {
	readonly day: string;
	/** "HH:MM" and, where they are written, seconds. */
	readonly time: string | null;
	/** "Z" or "+HH:MM"; `null`: the clock on the wall. */
	readonly offset: string | null;
}

/**
 * "2026-12-10T16:00:00+01:00" and what makers write in its place: a space for the "T", offsets like
 * "+0100", "+01" and "+01::00", or "10.12.2026 16:00".
 */
function writtenIn(text: string): Written | null {
	const [, year = '', month = '', dayOfMonth = '', time = null, sign, hours, minutes = '00'] =
		/^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?(?:\s*(?:Z|([+-])(\d{2})(?::*(\d{2}))?))?)?$/i.exec(
			germanAsIso(text).trim(),
		) ?? [];
	const day = [year, month, dayOfMonth].join('-');
	if (!isDayOfRecord(day)) return null;
	const zone = /Z\s*$/i.test(text) ? 'Z' : null;
	return { day, time, offset: sign ? `${sign}${hours}:${minutes}` : zone };
}

const germanAsIso = (text: string) =>
	text.replace(
		/^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(,? (?=\d))?/,
		(_, day: string, month: string, year: string, gap = '') =>
			`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${gap ? 'T' : ''}`,
	);

/** A written moment as milliseconds; without an offset by the clock on the wall. `null`: it is none. */
export function momentIn(text: string): number | null {
	const written = writtenIn(text);
	const { day, time, offset } = written ?? { day: '', time: null, offset: null };
	if (time === null) return null;
	const hour = parseHour(time.slice(0, 5)).value;
	if (hour === null) return null;
	if (offset === null) {
		const start = earliestStart(day, hour);
		return start === null ? null : Date.parse(start);
	}
	const moment = Date.parse(`${day}T${time}${offset}`);
	return Number.isNaN(moment) ? null : moment;
}

/**
 * The day that a date or a date-time means. "2026-10-31T23:00:00Z" is how some systems write the first of
 * November: what is midnight on the wall is the day that begins then.
 *
 * @returns ISO date; `null`: none
 */
export function dayIn(text: string): string | null {
	const written = writtenIn(text);
	// Whatever follows it, a day is a day.
	if (written === null) {
		const [, day = ''] = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text) ?? [];
		return isDayOfRecord(day) ? day : null;
	}
	const moment = written.offset === null ? null : momentIn(text);
	if (moment === null) return written.day;
	const wall = wallOf(new Date(moment).toISOString());
	return wall.hour === '00:00' ? wall.day : written.day;
}

/**
 * Reads a date-time. Midnight, as written or on the wall, is how systems write "no hour". A
 * date-time without an offset is taken as the clock on the wall.
 */
export function readStart(text: string): Start {
	const written = writtenIn(text);
	if (written === null) return { day: dayIn(text), startsAt: null };
	const { day, time } = written;
	if (time === null) return { day, startsAt: null };
	const moment = momentIn(text);
	if (moment === null) return { day, startsAt: null };
	const startsAt = new Date(moment).toISOString();
	const wall = wallOf(startsAt);
	// Midnight as it is written counts as on the wall, whatever the offset.
	if (/^00:00(:00)?$/.test(time)) return { day, startsAt: null };
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
	const [from, to] = [momentIn(start), momentIn(end)];
	return from !== null && to !== null && to > from;
}
