import { addDays } from '../calendar/day.ts';
import { isWorkingDay, workingDayFrom, workingDayUpTo } from '../calendar/working-day.ts';
import type { IsHoliday } from '../calendar/working-day.ts';

/** How the summons of a session goes out. Our letter is a mail. */
export const summonsWays = ['ourLetter', 'ris', 'post'] as const;
export type SummonsWay = (typeof summonsWays)[number];

export const noticeUnits = ['calendar', 'working'] as const;
export type NoticeUnit = (typeof noticeUnits)[number];

/** How many days lie between the receipt of the summons and the session, and which days count. */
export interface NoticePeriod {
	readonly days: number;
	readonly unit: NoticeUnit;
	/** § 187 (1) BGB: the day of an event is not counted, unless a rule says otherwise. */
	readonly countsReceiptDay: boolean;
	readonly countsSessionDay: boolean;
}

/** Calendar days from sending to receipt by each way. */
export type Transit = Readonly<Record<SummonsWay, number>>;

/**
 * Post takes four days since the PostModG (1 January 2025), as the municipal supervision of Saxony-Anhalt
 * recommends: https://www.tangerhuette.de/de/201,1138/153521,1138,de,1.html (20 August 2025, read).
 */
export const usualTransit: Transit = { ourLetter: 0, ris: 0, post: 4 };

/** All ISO dates. */
export interface SendingDays {
	/** The last day on which the summons may arrive. */
	readonly lastReceipt: string;
	/** The last day on which it may leave. */
	readonly lastSending: string;
	/** The same, or the working day before, for somebody has to send it. */
	readonly actBy: string;
}

/**
 * The last day of receipt: so many whole days lie between it and the session.
 *
 * @param session ISO date of the session
 * @throws {RangeError} on a date the calendar lacks
 */
export function lastReceiptDay(
	session: string,
	{ days, unit, countsReceiptDay, countsSessionDay }: NoticePeriod,
	isHoliday: IsHoliday,
): string {
	const counts = (day: string) => unit === 'calendar' || isWorkingDay(day, isHoliday);
	let day = session;
	let counted = countsSessionDay && counts(session) ? 1 : 0;
	while (counted < days) {
		day = addDays(day, -1);
		if (counts(day)) counted += 1;
	}
	return countsReceiptDay ? day : addDays(day, -1);
}

/**
 * The last days for sending by a way. Post arrives on working days alone, so that a free last day of receipt
 * is the working day before it there; that is the safe reading.
 */
export function sendingDays(
	session: string,
	period: NoticePeriod,
	way: SummonsWay,
	transit: Transit,
	isHoliday: IsHoliday,
): SendingDays {
	const last = lastReceiptDay(session, period, isHoliday);
	const lastReceipt = way === 'post' ? workingDayUpTo(last, isHoliday) : last;
	const lastSending = addDays(lastReceipt, -transit[way]);
	return { lastReceipt, lastSending, actBy: workingDayUpTo(lastSending, isHoliday) };
}

/** The day on which what was sent counts as received. */
export function receiptDay(
	sent: string,
	way: SummonsWay,
	transit: Transit,
	isHoliday: IsHoliday,
): string {
	const due = addDays(sent, transit[way]);
	return way === 'post' ? workingDayFrom(due, isHoliday) : due;
}

/** How many working days are left after today, up to and with a day; 0 where it is today or gone. */
export function workingDaysUntil(today: string, day: string, isHoliday: IsHoliday): number {
	let left = 0;
	for (let next = addDays(today, 1); next <= day; next = addDays(next, 1)) {
		if (isWorkingDay(next, isHoliday)) left += 1;
	}
	return left;
}
