/** Councils meet by the clock on the wall; what knows it is handed in. */
export interface Wall {
	/** The ISO date and "HH:MM" on the wall at a moment, UTC in ISO 8601. */
	readonly wallOf: (moment: string) => { readonly day: string; readonly hour: string };
	/** UTC in ISO 8601; `null` where there is no such hour that day. */
	readonly startOf: (day: string, hour: string) => string | null;
	readonly addDays: (day: string, days: number) => string;
}

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
export function readStart(text: string, { wallOf, startOf }: Wall): Start {
	const [, day, hour, offset] =
		/^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
			text,
		) ?? [];
	if (day === undefined || !isDay(day)) return unsaid;
	if (hour === undefined || hour === '00:00') return { day, startsAt: null };
	if (offset === undefined)
		return { day, startsAt: Number(hour.slice(0, 2)) > 23 ? null : startOf(day, hour) };
	const moment = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
	if (Number.isNaN(moment)) return { day, startsAt: null };
	const startsAt = new Date(moment).toISOString();
	const wall = wallOf(startsAt);
	return { day: wall.day, startsAt: wall.hour === '00:00' ? null : startsAt };
}

const isDay = (day: string) => {
	const year = Number(day.slice(0, 4));
	const noon = new Date(`${day}T12:00:00Z`);
	return (
		year >= 1900 &&
		year <= 2199 &&
		!Number.isNaN(noon.getTime()) &&
		noon.toISOString().startsWith(day)
	);
};

/** Whether an end says anything: one at or before the start is how systems write "not known". */
export function endIsKnown(start: string, end: string): boolean {
	const [from, to] = [Date.parse(start), Date.parse(end)];
	return !Number.isNaN(from) && !Number.isNaN(to) && to > from;
}
