import { expect, test } from 'vitest';
import { feastName, holidaysBetween, holidaysIn, holidaysOf, nothingSaid } from './holidays.ts';
import type { MunicipalHolidays } from './holidays.ts';
import { isWorkingDay, workingDayFrom, workingDayUpTo } from './working-day.ts';

const kept = (given: Partial<MunicipalHolidays>): MunicipalHolidays => ({
	...nothingSaid,
	...given,
});
const isFree = (day: string, given: Partial<MunicipalHolidays>) => holidaysOf(kept(given))(day);

const cases: readonly (readonly [string, Partial<MunicipalHolidays>, boolean, string])[] = [
	['2027-03-08', { land: 'MV' }, true, '8 March in Mecklenburg-Vorpommern'],
	['2027-03-08', { land: 'ST' }, false, '8 March in Sachsen-Anhalt'],
	['2027-01-06', { land: 'ST' }, true, 'Epiphany in Sachsen-Anhalt'],
	['2027-08-15', { land: 'BY' }, true, 'Assumption where most are Catholic in Bavaria'],
	['2027-08-15', { land: 'BY', removed: ['MARIAHIMMELFAHRT'] }, false, 'and where they are not'],
	['2027-05-27', { land: 'SN' }, false, 'Corpus Christi in Saxony'],
	['2027-05-27', { land: 'SN', added: ['FRONLEICHNAM'] }, true, 'and in its Catholic parts'],
	['2027-05-27', { land: 'NW', added: ['FRONLEICHNAM'] }, true, 'where the Land has it anyway'],
	['2027-08-08', { land: 'BY', added: ['AUGSBURGER_FRIEDENSFEST'] }, true, 'in Augsburg'],
	['2026-12-24', { land: 'ST', own: [{ day: '12-24', name: 'Heiligabend' }] }, true, 'each year'],
	['2027-02-08', { own: [{ day: '2027-02-08', name: 'Rosenmontag' }] }, true, 'once'],
	['2028-02-08', { own: [{ day: '2027-02-08', name: 'Rosenmontag' }] }, false, 'and not again'],
	['2027-10-31', {}, false, 'where nobody has said the Land'],
	['2027-10-03', {}, true, 'a holiday of all Länder'],
];
test.each(cases)('%s with %o is a holiday: %s (%s)', (day, given, free) => {
	expect(isFree(day, given)).toBe(free);
});

test('29 February as an own day is none in other years', () => {
	const own = [{ day: '02-29', name: 'Schalttag' }];
	expect(isFree('2028-02-29', { own })).toBe(true);
	expect(holidaysIn(2027, kept({ own })).map(({ day }) => day)).not.toContain('2027-02-29');
});

test('each holiday has its names, and those between two days are in order', () => {
	const found = holidaysBetween('2026-12-20', '2027-01-06', kept({ land: 'ST' }));
	expect(found.map(({ day, name }) => `${day} ${name.de}`)).toEqual([
		'2026-12-25 1. Weihnachtstag',
		'2026-12-26 2. Weihnachtstag',
		'2027-01-01 Neujahrstag',
		'2027-01-06 Heilige Drei Könige',
	]);
	expect(feastName('FRONLEICHNAM')).toEqual({ de: 'Fronleichnam', en: 'Corpus Christi' });
	expect(feastName('AUGSBURGER_FRIEDENSFEST').de).toBe('Augsburger Friedensfest');
});

test('working days go by the holidays of the municipality', () => {
	const isHoliday = holidaysOf(kept({ land: 'MV' }));
	expect(workingDayUpTo('2027-03-08', isHoliday)).toBe('2027-03-05');
	expect(workingDayUpTo('2027-03-08')).toBe('2027-03-08');
	expect(workingDayFrom('2027-03-06', isHoliday)).toBe('2027-03-09');
	expect(isWorkingDay('2027-03-08', isHoliday)).toBe(false);
});
