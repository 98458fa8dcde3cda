import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/day.ts';
import { holidaysOf, lands, nothingSaid } from '../calendar/holidays.ts';
import { isWorkingDay } from '../calendar/working-day.ts';
import {
	lastReceiptDay,
	noticeUnits,
	receiptDay,
	sendingDays,
	summonsWays,
	usualTransit,
	workingDaysUntil,
} from './notice.ts';
import type { NoticePeriod } from './notice.ts';

const week: NoticePeriod = {
	...{ days: 7, unit: 'calendar', countsReceiptDay: false, countsSessionDay: false },
};
const isHoliday = holidaysOf({ ...nothingSaid, land: 'ST' });

test('a week before Maundy Thursday 2027: by mail on Wednesday, by post on the Saturday before, in practice on Friday', () => {
	const days = (way: 'ourLetter' | 'post', post = 4) =>
		sendingDays('2027-04-01', week, way, { ...usualTransit, post }, isHoliday);
	expect(days('ourLetter')).toEqual({
		...{ lastReceipt: '2027-03-24', lastSending: '2027-03-24', actBy: '2027-03-24' },
	});
	expect(days('post')).toEqual({
		...{ lastReceipt: '2027-03-24', lastSending: '2027-03-20', actBy: '2027-03-19' },
	});
	expect(days('post', 1).lastSending).toBe('2027-03-23');
});

test.each([
	[
		'the looser reading, where a rule counts the day of receipt',
		{ countsReceiptDay: true },
		'2027-03-25',
	],
	[
		'with the day of the session too',
		{ countsReceiptDay: true, countsSessionDay: true },
		'2027-03-26',
	],
	[
		'in working days: Good Friday and Easter Monday do not count',
		{ unit: 'working' },
		'2027-03-18',
	],
] as const)('%s', (_, given, receipt) => {
	expect(lastReceiptDay('2027-04-01', { ...week, ...given }, isHoliday)).toBe(receipt);
});

test('post is not received on 8 March in Mecklenburg-Vorpommern', () => {
	const there = holidaysOf({ ...nothingSaid, land: 'MV' });
	// Sixteen days: the last day of receipt is Monday, 8 March.
	const session = '2027-03-16';
	expect(sendingDays(session, week, 'post', usualTransit, there).lastReceipt).toBe('2027-03-05');
	expect(sendingDays(session, week, 'post', usualTransit, isHoliday).lastReceipt).toBe(
		'2027-03-08',
	);
	expect(receiptDay('2027-03-04', 'post', usualTransit, there)).toBe('2027-03-09');
	expect(receiptDay('2027-03-04', 'post', usualTransit, isHoliday)).toBe('2027-03-08');
});

const days = fc.integer({ min: 0, max: 1500 }).map((past) => addDays('2026-01-01', past));
const places = fc
	.constantFrom(null, ...lands)
	.map((land) => ({ land, isHoliday: holidaysOf({ ...nothingSaid, land }) }));
const periods = fc.record({
	days: fc.integer({ min: 1, max: 30 }),
	unit: fc.constantFrom(...noticeUnits),
	countsReceiptDay: fc.boolean(),
	countsSessionDay: fc.boolean(),
});

test('what leaves on the last day arrives in time, and a day later it does not', () => {
	fc.assert(
		fc.property(
			...[days, periods, fc.constantFrom(...summonsWays), fc.integer({ min: 0, max: 6 }), places],
			(session, period, way, post, place) => {
				const transit = { ...usualTransit, post };
				const last = sendingDays(session, period, way, transit, place.isHoliday);
				const arrives = (sent: string) => receiptDay(sent, way, transit, place.isHoliday);
				expect(arrives(last.lastSending) <= last.lastReceipt).toBe(true);
				expect(arrives(addDays(last.lastSending, 1)) > last.lastReceipt).toBe(true);
				expect(last.actBy <= last.lastSending).toBe(true);
				expect(isWorkingDay(last.actBy, place.isHoliday)).toBe(true);
			},
		),
		{ numRuns: 300 },
	);
});

test('as many counted days lie between as the period has, and a longer one ends no later', () => {
	fc.assert(
		fc.property(days, periods, places, (session, period, place) => {
			const receipt = lastReceiptDay(session, period, place.isHoliday);
			const between: string[] = [];
			const from = period.countsReceiptDay ? receipt : addDays(receipt, 1);
			const to = period.countsSessionDay ? session : addDays(session, -1);
			for (let day = from; day <= to; day = addDays(day, 1)) between.push(day);
			const counted = between.filter(
				(day) => period.unit === 'calendar' || isWorkingDay(day, place.isHoliday),
			);
			expect(counted).toHaveLength(period.days);
			const longer = { ...period, days: period.days + 1 };
			expect(lastReceiptDay(session, longer, place.isHoliday) < receipt).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test('working days that are left', () => {
	const left = (today: string, day: string) => workingDaysUntil(today, day, isHoliday);
	expect(left('2027-03-25', '2027-03-30')).toBe(1);
	expect(left('2027-03-25', '2027-03-25')).toBe(0);
	expect(left('2027-03-25', '2027-03-20')).toBe(0);
});
