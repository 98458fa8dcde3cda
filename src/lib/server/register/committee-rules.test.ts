import { expect, test } from 'vitest';
import type { LocalRule } from '../../council/rules/local-rule.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import * as committeeRules from './committee-rules.ts';
import * as committees from './committees.ts';
import { actions, actor, later, now } from './testing/register.ts';

const rule: LocalRule = {
	...{ id: 'rule-1', committeeId: 'ruled', validFrom: '2025-01-01', profileId: 'ST-56b' },
	...{ way: 'ris', postDays: null, noticeDays: 10, noticeUnit: 'calendar' },
	...{ countsReceiptDay: false, countsSessionDay: true, urgentDays: 3, publicDays: null },
	...{ publicPlace: 'Amtsblatt', source: '§ 3 GO' },
};

onBothDatabases((store) => {
	test('rules of a committee are kept by their first day, changed once at a time, and told in the audit', async () => {
		const by = acting(store.db(), { actor, now });
		await committees.create(by, { id: 'ruled', name: 'Geregelter Ausschuss', kind: 'advisory' });
		expect(await committeeRules.create(by, rule)).toBeNull();
		expect(await committeeRules.create(by, rule)).toBeNull();
		const next = { ...rule, id: 'rule-2', validFrom: '2027-01-01', way: null };
		expect(await committeeRules.create(by, { ...next, validFrom: '2025-01-01' })).toBe('twice');
		await committeeRules.create(by, next);
		expect(await committeeRules.list(store.db(), ['ruled', 'unknown'])).toEqual([
			{ ...next, revision: 0 },
			{ ...rule, revision: 0 },
		]);

		const { id, committeeId, ...change } = rule;
		const place = { id, committeeId };
		const update = (revision: number, validFrom: string) =>
			committeeRules.update(acting(store.db(), { actor, now: later }), place, revision, {
				...{ ...change, validFrom, source: '§ 4 GO' },
			});
		expect(await update(0, '2027-01-01')).toBe('twice');
		expect(await update(0, '2026-01-01')).toBeNull();
		expect(await update(0, '2026-01-01')).toBe('conflict');
		await committeeRules.destroy(by, 'rule-2');
		expect(await committeeRules.read(store.db(), 'rule-2')).toBeNull();
		expect(await committeeRules.read(store.db(), 'rule-1')).toMatchObject({ source: '§ 4 GO' });
		expect(await actions(store.db(), 'ruled')).toEqual(
			expect.arrayContaining([
				...['committeeRule.create', 'committeeRule.update', 'committeeRule.destroy'],
			]),
		);

		await committees.destroy(by, 'ruled');
		expect(await committeeRules.list(store.db(), ['ruled'])).toEqual([]);
	});
});
