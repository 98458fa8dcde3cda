import { addMs } from '../../calendar/moment.ts';
import { endOf, startOf } from '../../calendar/wall-clock.ts';
import { dayWritten, ofSpreadsheet } from './days.ts';
import type { SlashOrder } from './days.ts';

/** What is known of how a source writes moments. */
export interface MomentReading {
	readonly order: SlashOrder;
	/** What it writes without a zone is UTC, not what the wall says here. */
	readonly isUtc?: boolean;
}

const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?:Uhr)?\s*(?<half>[AP]\.?M\.?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
/** No moment is written in more. It bounds the two expressions, which try where the day ends and the hour begins. */
const mostLetters = 80;
/* eslint-disable regexp/no-super-linear-backtracking -- of at most 80 letters: mostLetters */
const dayFirst = new RegExp(String.raw`^(?<day>.+?)(?:(?:T|,?\s+(?:at|um)?\s*)${clock})?$`, 'i');
const clockFirst = new RegExp(String.raw`^${clock},?\s+(?<day>.+)$`, 'i');
/* eslint-enable regexp/no-super-linear-backtracking */
/** As Windows Management Instrumentation writes it: "20261120081500.000000+060". */
const management = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\.\d+([+-]\d{3})$/;

/**
 * A moment as lists write it: "2026-11-20T08:15:00Z", "20.11.2026 08:15", "11/20/2026 8:15 AM", 1758257477000. A
 * day without an hour is that day, to its end; an hour without a zone is what the wall says here.
 *
 * @returns UTC in ISO 8601; `null` when it cannot be read, or days and months cannot be told apart
 */
export function momentOf(text: string, reading: MomentReading): string | null {
	const written = text.trim();
	if (written.length > mostLetters) return null;
	const moment = counted(written) ?? ofManagement(written) ?? onTheClock(written, reading);
	return moment !== null && moment >= '1990' && moment < '2200' ? moment : null;
}

/** Milliseconds or seconds since 1970, or days of a spreadsheet with a fraction. */
function counted(text: string): string | null {
	if (/^\d{13}$/.test(text)) return new Date(Number(text)).toISOString();
	if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
	if (!/^\d{5}\.\d+$/.test(text)) return null;
	const day = ofSpreadsheet(Number(text));
	const seconds = Math.round((Number(text) % 1) * 86_400);
	return day === null || seconds >= 86_400 ? null : onTheWall(day, seconds);
}

function ofManagement(text: string): string | null {
	const found = management.exec(text);
	if (!found) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0] = found
		.slice(1)
		.map(Number);
	const isDay = dayWritten(text.slice(0, 8)) !== null && hour < 24 && minute < 60 && second < 60;
	if (!isDay) return null;
	return new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second)).toISOString();
}

function onTheClock(text: string, { order, isUtc = false }: MomentReading): string | null {
	const {
		day: written,
		hour,
		minute,
		second,
		half,
		zone,
	} = (clockFirst.exec(text) ?? dayFirst.exec(text))?.groups ?? {};
	// Who counts hours to twelve writes the month first.
	const day = dayWritten(written ?? '', half === undefined ? order : (order ?? 'monthFirst'));
	if (day === null) return null;
	if (hour === undefined) return endOf(day);
	const seconds = secondsOf(Number(hour), Number(minute), Number(second ?? 0), half);
	if (seconds === null) return null;
	if (zone === undefined && !isUtc) return onTheWall(day, seconds);
	return addMs(`${day}T00:00:00.000Z`, (seconds - offsetOf(zone) * 60) * 1000);
}

/** Of a day, counted from midnight; `null`: no clock shows it. */
function secondsOf(
	hour: number,
	minute: number,
	second: number,
	half: string | undefined,
): number | null {
	if (half !== undefined && (hour < 1 || hour > 12)) return null;
	const whole = half === undefined ? hour : (hour % 12) + (/^p/i.test(half) ? 12 : 0);
	if (whole > 23 || minute > 59 || second > 59) return null;
	return whole * 3600 + minute * 60 + second;
}

/** `null` where the clocks are put forward over it. */
function onTheWall(day: string, seconds: number): string | null {
	const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
	const start = startOf(day, `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}`, 'earlier');
	return start.value === null ? null : addMs(start.value, (seconds % 60) * 1000);
}

/** Minutes east of UTC. */
function offsetOf(zone: string | undefined): number {
	const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
	if (sign === undefined) return 0;
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
