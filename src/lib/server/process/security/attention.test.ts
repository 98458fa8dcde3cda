import { expect, test } from 'vitest';
import { spreadRefusals } from '../../../audit/security-kinds.ts';
import { acting } from '../../testing/acting.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { acknowledge, attention } from './attention.ts';
import { createAll } from './security-events.ts';

const now = '2026-11-25T10:15:00.000Z';
const refusals = (network: string, times: number, kind = 'signInRefused') => ({
	...{ id: `${kind} ${network}`, kind, network, times, route: '/sign-in', reason: '' },
	...{ subjectKind: 'staff', subjectId: 's', firstAt: now, lastAt: now },
});

onBothDatabases((store) => {
	test.each([
		['a forgotten password', [refusals('a', 60)], 0],
		['few from many networks', ['a', 'b', 'c'].map((network) => refusals(network, 2)), 0],
		[
			'many from several networks',
			[refusals('a', spreadRefusals.times), refusals('b', 1), refusals('c', 1, 'signInLimited')],
			1,
		],
	])('%s: %#', async (_, rows, spread) => {
		await createAll(store.db(), rows);
		expect((await attention(store.db(), now)).spread).toHaveLength(spread);
	});

	test('what an administrator has seen is said no more, until there is more', async () => {
		await createAll(store.db(), [refusals('a', 1, 'signInAfterRefusals')]);
		expect((await attention(store.db(), now)).after).toEqual([{ staffId: 's', at: now }]);
		await acknowledge(acting(store.db()), '2026-11-25T10:15:01.000Z');
		expect((await attention(store.db(), now)).after).toEqual([]);
		const later = '2026-11-25T10:16:00.000Z';
		const again = { ...refusals('b', 1, 'signInAfterRefusals'), firstAt: later };
		await createAll(store.db(), [again]);
		expect((await attention(store.db(), later)).after).toHaveLength(1);
	});
});
