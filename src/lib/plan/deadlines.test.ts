import { expect, test } from 'vitest';
import type { RemedyKind } from '../compat/remedy/remedy.ts';
import { askingDeadline, remedyDeadline } from './deadlines.ts';

const today = '2026-12-01';
/** A Thursday. */
const day = '2026-12-17';

test.each<readonly [string, readonly RemedyKind[], string, string]>([
	['2026-12-17', ['borrow'], '2026-12-14', 'three days before, a Monday'],
	['2026-12-15', ['borrow'], '2026-12-11', 'a Saturday becomes the Friday'],
	['2026-12-21', ['updateOs'], '2026-12-18', 'a Sunday becomes the Friday'],
	['2027-01-02', ['createAccount'], '2026-12-31', 'New Year becomes the day before'],
	['2026-12-16', ['createAccount', 'updateOs'], '2026-12-14', 'one after the other'],
	['2026-12-19', ['installApp'], '2026-12-19', 'what takes no time is done on the day'],
])('for %s %j begins by %s: %s', (day, kinds, latest) => {
	expect(remedyDeadline(kinds, { day, today })).toEqual({ latest, isLate: false });
});

test('a free day that is left is time too, and what is over says when it was', () => {
	const saturday = { day: '2026-12-14', today: '2026-12-12' };
	expect(remedyDeadline(['updateOs'], saturday)).toEqual({ latest: '2026-12-12', isLate: false });
	expect(remedyDeadline(['borrow'], saturday)).toEqual({ latest: '2026-12-11', isLate: true });
});

test('a question has one deadline, wherever it stands, and is urgent rather than late', () => {
	expect(askingDeadline({ day, today })).toEqual({ latest: '2026-12-11', isLate: false });
	expect(remedyDeadline(['askFact'], { day, today })).toEqual(askingDeadline({ day, today }));
	expect(askingDeadline({ day, today: '2026-12-16' })).toEqual({
		...{ latest: '2026-12-16', isLate: false },
	});
});

test('days are counted by the holidays of the municipality', () => {
	const isHoliday = (other: string) => other === '2026-12-11';
	expect(askingDeadline({ day, today, isHoliday }).latest).toBe('2026-12-10');
	expect(remedyDeadline(['borrow'], { day: '2026-12-15', today, isHoliday }).latest).toBe(
		'2026-12-10',
	);
});
