import { addDays } from './day.ts';

/** Whether a day is a public holiday where somebody works. */
export type IsHoliday = (day: string) => boolean;

/**
 * The day itself, or the working day before: no Saturday, no Sunday, no holiday.
 *
 * @param day ISO date, as the answer
 * @param isHoliday of the municipality (`holidaysOf`); without it the nine that all German states keep
 * @throws {RangeError} on a date the calendar lacks
 */
export const workingDayUpTo = (day: string, isHoliday: IsHoliday = isNationwide): string =>
	workingDay(day, -1, isHoliday);

/** The day itself, or the working day after; otherwise as `workingDayUpTo`. */
export const workingDayFrom = (day: string, isHoliday: IsHoliday = isNationwide): string =>
	workingDay(day, 1, isHoliday);

export const isWorkingDay = (day: string, isHoliday: IsHoliday = isNationwide): boolean =>
	!isWeekend(day) && !isHoliday(day);

function workingDay(day: string, step: 1 | -1, isHoliday: IsHoliday): string {
	let found = addDays(day, 0);
	while (!isWorkingDay(found, isHoliday)) found = addDays(found, step);
	return found;
}

export const isWeekend = (day: string): boolean =>
	[0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const isNationwide: IsHoliday = (day) => nationwide(day.slice(0, 4)).includes(day);

/** Good Friday, Easter Monday, Ascension and Whit Monday. */
const fromEaster = [-2, 1, 39, 50];

const nationwide = (year: string): readonly string[] => [
	...['01-01', '05-01', '10-03', '12-25', '12-26'].map((rest) => `${year}-${rest}`),
	...fromEaster.map((days) => addDays(easterOf(Number(year)), days)),
];

/** Easter Sunday by Gauss's rule as Lichtenberg mended it. */
function easterOf(year: number): string {
	const century = Math.floor(year / 100);
	const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
	const sun = 2 - Math.floor((3 * century + 3) / 4);
	const golden = year % 19;
	const seed = (19 * golden + moon) % 30;
	const mended = Math.floor((seed + Math.floor(golden / 11)) / 29);
	const border = 21 + seed - mended;
	const sunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
	const distance = 7 - ((border - sunday) % 7);
	return addDays(`${String(year)}-03-01`, border + distance - 1);
}
