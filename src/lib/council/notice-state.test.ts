import { expect, test } from 'vitest';
import { holidaysOf, nothingSaid } from '../calendar/holidays.ts';
import { publicNoticeState, summonsState, supplementInTime } from './notice-state.ts';
import type { NoticeInput, SentSummons } from './notice-state.ts';
import { ruleOn } from './rules/local-rule.ts';
import type { LocalRule } from './rules/local-rule.ts';

const startsAt = '2027-04-01T12:00:00.000Z';
const local: LocalRule = {
	...{ id: 'rule-1', committeeId: 'finance', validFrom: '2025-01-01', profileId: 'ST-56b' },
	...{ way: 'ris', postDays: null, noticeDays: null, noticeUnit: 'calendar' },
	...{ countsReceiptDay: false, countsSessionDay: false, urgentDays: null, publicDays: null },
	...{ publicPlace: 'Amtsblatt', source: '§ 3 GO' },
};
const sent = (sentOn: string, given: Partial<SentSummons> = {}): SentSummons => ({
	...{ id: 'sent-1', kind: 'summons', way: 'ris', sentOn, withAgenda: true, withPapers: true },
	...{ urgentReason: '', startsAt, ...given },
});
const input = (given: {
	readonly rule?: Partial<LocalRule> | null;
	readonly today?: string;
	readonly sent?: readonly SentSummons[];
}): NoticeInput => ({
	...{ day: '2027-04-01', startsAt, today: given.today ?? '2027-03-01' },
	rule: ruleOn(given.rule === null ? [] : [{ ...local, ...given.rule }], '2027-04-01'),
	sent: given.sent ?? [],
	isHoliday: holidaysOf({ ...nothingSaid, land: 'ST' }),
});
const state = (given: Parameters<typeof input>[0]) => summonsState(input(given)).state;

test.each([
	['2027-03-23', { is: 'open', by: '2027-03-24' }],
	['2027-03-24', { is: 'today' }],
	['2027-03-25', { is: 'missed' }],
] as const)('on %s without anything entered', (today, expected) => {
	expect(state({ today })).toEqual(expected);
});

test('by post the working day before the last day counts, and on a Saturday the Saturday itself', () => {
	const rule = { way: 'post' } as const;
	expect(state({ rule, today: '2027-03-18' })).toEqual({ is: 'open', by: '2027-03-19' });
	expect(state({ rule, today: '2027-03-20' })).toEqual({ is: 'today' });
	expect(state({ rule, today: '2027-03-21' })).toEqual({ is: 'missed' });
});

test('what was sent in time is so whatever day it is, and the earliest counts', () => {
	const both = [sent('2027-03-30'), sent('2027-03-24', { id: 'sent-2' })];
	expect(state({ today: '2027-03-30', sent: both })).toMatchObject({
		...{ is: 'inTime', sent: { id: 'sent-2' } },
	});
	expect(state({ sent: [sent('2027-03-25')] })).toMatchObject({
		is: 'late',
		receipt: '2027-03-25',
	});
});

test.each([
	['by another way', { way: 'ourLetter' }, 'otherWay'],
	['for another time', { startsAt: '2027-03-31T12:00:00.000Z' }, 'otherTime'],
	['without an agenda', { withAgenda: false }, 'noAgenda'],
] as const)('what was sent %s does not count', (_, given, why) => {
	const { state, notCounted } = summonsState(input({ sent: [sent('2027-03-10', given)] }));
	expect(state).toEqual({ is: 'open', by: '2027-03-24' });
	expect(notCounted.map((one) => one.why)).toEqual([why]);
});

test('an urgent call is judged by its own period, and unknown where there is none', () => {
	const urgent = [sent('2027-03-26', { urgentReason: 'Frist des Landes' })];
	expect(state({ sent: urgent })).toMatchObject({ is: 'urgent', isAllowed: null });
	expect(state({ sent: urgent, rule: { urgentDays: 3 } })).toMatchObject({ isAllowed: true });
	expect(state({ sent: urgent, rule: { urgentDays: 6 } })).toMatchObject({ is: 'late' });
	expect(state({ sent: [sent('2027-03-26')], rule: { urgentDays: 3 } })).toMatchObject({
		is: 'late',
	});
});

test('what is not known is said before anything is claimed', () => {
	expect(state({ rule: null })).toEqual({ is: 'unknown', why: 'noRule' });
	expect(state({ rule: { profileId: 'BY-47a' } })).toEqual({ is: 'unknown', why: 'noPeriod' });
	expect(state({ rule: { way: null } })).toEqual({ is: 'unknown', why: 'noWay' });
	// What was sent says its way itself.
	expect(state({ rule: { way: null }, sent: [sent('2027-03-20')] })).toMatchObject({
		is: 'inTime',
	});
});

test('the public notice has its own period, and the summons is none', () => {
	const notice = (given: Partial<SentSummons>) =>
		publicNoticeState(
			input({ rule: { publicDays: 3 }, sent: [sent('2027-03-28', { way: null, ...given })] }),
		).state;
	expect(notice({ kind: 'publicNotice', withAgenda: false })).toMatchObject({ is: 'inTime' });
	expect(notice({})).toEqual({ is: 'open', by: '2027-03-25' });
	expect(publicNoticeState(input({})).state).toEqual({ is: 'unknown', why: 'noPeriod' });
});

test('a supplement is late where the summons would be', () => {
	const late = (sentOn: string) =>
		supplementInTime(sent(sentOn, { kind: 'supplement' }), input({}));
	expect([late('2027-03-24'), late('2027-03-25')]).toEqual([true, false]);
	expect(supplementInTime(sent('2027-03-01'), input({ rule: null }))).toBeNull();
});
