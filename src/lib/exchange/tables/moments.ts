import type { SlashOrder } from './days.ts';

const parts =
	/^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{1,2})\/(\d{1,2})\/(\d{4}))(?:(?:T|,?\s+(?:at|um)?\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:Uhr)?\s*([AP]M)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A moment as lists write it: "2026-11-20T08:15:00Z", "2026-11-20 08:15:00.0000000", "20.11.2026 08:15",
 * "11/20/2026 8:15 AM". Without a zone it is taken as UTC, without an hour as the end of that day.
 *
 * @returns UTC in ISO 8601; `null` when it cannot be read, or days and months cannot be told apart
 */
export function momentOf(text: string, order: SlashOrder): string | null {
	const found = parts.exec(text.trim());
	if (!found) return null;
	const [, y1, m1, d1, d2, m2, y2, a, b, y3, hours, minutes, seconds, half, zone] = found;
	const slashed = y3 === undefined ? null : slashParts(Number(a), Number(b), order);
	if (y3 !== undefined && slashed === null) return null;
	const year = Number(y1 ?? y2 ?? y3);
	const month = slashed?.month ?? Number(m1 ?? m2);
	const day = slashed?.day ?? Number(d1 ?? d2);
	const hour = hours === undefined ? 23 : hourOf(Number(hours), half);
	const minute = Number(minutes ?? 59);
	const second = Number(seconds ?? (hours === undefined ? 59 : 0));
	if (hour > 23 || minute > 59 || second > 59 || year < 1990 || year > 2200) return null;
	const noon = new Date(Date.UTC(year, month - 1, day));
	if (noon.getUTCMonth() !== month - 1 || noon.getUTCDate() !== day) return null;
	const milliseconds = hours === undefined ? 999 : 0;
	const wall = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
	return new Date(wall - offsetOf(zone) * 60_000).toISOString();
}

function slashParts(first: number, second: number, order: SlashOrder) {
	if (first > 12) return { day: first, month: second };
	if (second > 12 || order === 'monthFirst') return { day: second, month: first };
	return null;
}

function hourOf(hour: number, half: string | undefined): number {
	if (half === undefined) return hour;
	if (hour < 1 || hour > 12) return 99;
	return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

/** Minutes east of UTC. */
function offsetOf(zone: string | undefined): number {
	const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
	if (sign === undefined) return 0;
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
