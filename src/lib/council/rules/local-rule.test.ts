import { expect, test } from 'vitest';
import { ruleOn } from './local-rule.ts';
import type { LocalRule } from './local-rule.ts';

const rule: LocalRule = {
	...{ id: 'rule-1', committeeId: 'finance', validFrom: '2025-01-01', profileId: 'ST-56b' },
	...{ way: 'ris', postDays: null, noticeDays: null, noticeUnit: 'calendar' },
	...{ countsReceiptDay: false, countsSessionDay: false, urgentDays: null, publicDays: null },
	...{ publicPlace: '', source: '§ 3 GO vom 14. August 2024' },
};
const on = (given: Partial<LocalRule>, day = '2027-04-01') => ruleOn([{ ...rule, ...given }], day);

test('without a local period that of the Land holds, with its paragraph', () => {
	expect(on({}).notice).toMatchObject({ days: 7, law: '§ 53 Abs. 4 KVG LSA', from: 'profile' });
});

test('a longer local period holds, a shorter one does not', () => {
	expect(on({ noticeDays: 10 }).notice).toMatchObject({
		days: 10,
		from: 'local',
		law: rule.source,
	});
	expect(on({ noticeDays: 5 }).notice).toMatchObject({ days: 7, from: 'profile', isLonger: true });
	expect(on({ noticeDays: 7, countsReceiptDay: true }).notice).toMatchObject({ from: 'profile' });
	expect(on({ noticeDays: 5, noticeUnit: 'working' }).notice).toMatchObject({ from: 'local' });
});

test('what neither says is unknown, and stays so', () => {
	expect(on({ profileId: 'BY-47a' }).notice).toBeNull();
	expect(on({ profileId: '' })).toMatchObject({ profile: null, notice: null, urgent: null });
	expect(on({}).publicNotice).toBeNull();
	expect(ruleOn([], '2027-04-01')).toMatchObject({ local: null, notice: null, way: null });
});

test('the rule of the day of the session counts, and before the first there is none', () => {
	const later = {
		...rule,
		id: 'rule-2',
		validFrom: '2027-04-01',
		way: 'post' as const,
		postDays: 1,
	};
	const both = [later, rule];
	expect(ruleOn(both, '2027-03-31')).toMatchObject({ way: 'ris', transit: { post: 4 } });
	expect(ruleOn(both, '2027-04-01')).toMatchObject({ way: 'post', transit: { post: 1 } });
	expect(ruleOn(both, '2024-12-31').local).toBeNull();
});

test('an urgent call and the public notice have periods of their own', () => {
	expect(on({ urgentDays: 3, publicDays: 5 })).toMatchObject({
		urgent: { days: 3, from: 'local' },
		publicNotice: { days: 5, law: rule.source },
	});
});
