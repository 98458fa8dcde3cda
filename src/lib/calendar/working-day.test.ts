import { expect, test } from 'vitest';
import { workingDayUpTo } from './working-day.ts';

test.each([
	['2026-12-16', '2026-12-16', 'a Wednesday'],
	['2026-12-12', '2026-12-11', 'a Saturday'],
	['2026-12-13', '2026-12-11', 'a Sunday'],
	['2026-12-27', '2026-12-24', 'Christmas and the Sunday after'],
	['2027-01-01', '2026-12-31', 'New Year'],
	['2027-03-29', '2027-03-25', 'Easter Monday, up to Maundy Thursday'],
	['2026-04-06', '2026-04-02', 'Easter of another year'],
	['2038-04-26', '2038-04-22', 'the latest Easter there is'],
	['2027-05-06', '2027-05-05', 'Ascension'],
	['2027-05-17', '2027-05-14', 'Whit Monday'],
	['2028-05-01', '2028-04-28', '1 May'],
	['2028-10-03', '2028-10-02', '3 October'],
	['2027-10-31', '2027-10-29', 'a Sunday that some states keep'],
])('up to %s the last working day is %s: %s', (day, working) => {
	expect(workingDayUpTo(day)).toBe(working);
});
