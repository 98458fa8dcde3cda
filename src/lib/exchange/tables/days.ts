import { isDay } from '../../calendar/day.ts';

/** How the parts of a date with slashes follow each other; `null`: not known. */
export type SlashOrder = 'monthFirst' | 'dayFirst' | null;

const monthNames: Readonly<Record<string, number>> = {
	...{ jan: 1, feb: 2, mär: 3, mar: 3, mrz: 3, apr: 4, mai: 5, may: 5, jun: 6, jul: 7, aug: 8 },
	...{ sep: 9, okt: 10, oct: 10, nov: 11, dez: 12, dec: 12 },
};
/** Each way in which lists write a day; its groups are called year, month and day. */
const forms: readonly RegExp[] = [
	/^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u,
	/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
	/^(?<day>\d{1,2})\.\s*(?<month>\d{1,2})\.\s*(?<year>\d{4}|\d{2})$/u,
	/^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/u,
	/^(?<day>\d{1,2})\.?[\s-]+(?<month>\p{L}{3})\p{L}*\.?[\s-]+(?<year>\d{4})$/u,
	/^(?<month>\p{L}{3})\p{L}*\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/u,
];

/**
 * A day as lists write it: "2026-11-24", "24.11.26", "24. November 2026", "Nov 24, 2026", 46350 as spreadsheets count.
 * It is a day and nothing else: no zone makes it another.
 *
 * @param order of a date with slashes; where it is not known, one of the two numbers above 12 tells
 * @returns ISO date; `null` when it cannot be read, or days and months cannot be told apart
 */
export function dayWritten(text: string, order: SlashOrder = null): string | null {
	const plain = text
		.trim()
		.replace(/^(?:mon|tues?|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\p{L}*[.,]*\s+/iu, '');
	const serial = /^(\d{5})(?:\.0+)?$/.exec(plain)?.[1];
	if (serial !== undefined) return ofSpreadsheet(Number(serial));
	const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(plain);
	if (slashed) {
		const [, a = '', b = '', year = ''] = slashed;
		const isMonthFirst = Number(b) > 12 || (Number(a) <= 12 && order === 'monthFirst');
		if (isMonthFirst) return made(year, a, b);
		return Number(a) > 12 || order === 'dayFirst' ? made(year, b, a) : null;
	}
	for (const form of forms) {
		const { year = '', month = '', day = '' } = form.exec(plain)?.groups ?? {};
		if (year !== '') return made(year, String(monthNames[month.toLowerCase()] ?? month), day);
	}
	return null;
}

const dayMs = 86_400_000;

/** Days since the end of 1899, as spreadsheets count them; of years in which lists are kept. */
export function ofSpreadsheet(serial: number): string | null {
	const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * dayMs).toISOString();
	return inOurTime(day.slice(0, 10));
}

function made(year: string, month: string, day: string): string | null {
	const whole = year.length === 2 ? `${Number(year) < 70 ? 20 : 19}${year}` : year;
	return inOurTime(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const inOurTime = (day: string): string | null =>
	isDay(day) && day >= '1950' && day < '2200' ? day : null;
