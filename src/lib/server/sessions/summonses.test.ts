import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import * as committees from '../register/committees.ts';
import { actions } from '../register/testing/register.ts';
import * as continuations from './continuations.ts';
import * as sessions from './sessions.ts';
import * as summonses from './summonses.ts';

onBothDatabases((store) => {
	const begin = async () => {
		const by = acting(store.db());
		await committees.create(by, { id: 'called', name: 'Geladener Ausschuss', kind: 'advisory' });
		const create = (requestId: string) =>
			sessions.create(
				by,
				{
					...{ requestId, committeeId: 'called', startsAt: '2027-04-01T12:00:00.000Z' },
					...{ place: '', hallId: null, form: 'hybrid' },
				},
				[],
				[],
			);
		return { by, create };
	};
	const entry = (sessionId: string): summonses.NewSummons => ({
		...{ id: 'summons-1', sessionId, kind: 'summons', way: 'post', sentOn: '2027-03-19' },
		...{ withAgenda: true, withPapers: false, urgentReason: '', place: '' },
		...{ startsAt: '2027-04-01T12:00:00.000Z', byName: 'Poststelle' },
	});

	test('what was sent is entered once, told in the audit, and can be taken out', async () => {
		const { by, create } = await begin();
		const id = await create('called-1');
		await summonses.create(by, entry(id));
		await summonses.create(by, entry(id));
		expect(await summonses.list(store.db(), [id])).toEqual([
			{ ...entry(id), enteredAt: by.now, enteredByName: by.actor.name },
		]);
		await summonses.forgetNames(store.db(), id);
		expect(await summonses.list(store.db(), [id])).toMatchObject([{ byName: '', way: 'post' }]);
		await summonses.destroy(by, 'another session', 'summons-1');
		expect(await summonses.list(store.db(), [id])).toHaveLength(1);
		await summonses.destroy(by, id, 'summons-1');
		expect(await summonses.list(store.db(), [id])).toEqual([]);
		expect(await actions(store.db(), id)).toEqual(
			expect.arrayContaining(['summons.create', 'summons.destroy']),
		);
	});

	test('a session goes on with another one until somebody says otherwise', async () => {
		const { by, create } = await begin();
		const [first, second] = [await create('called-2'), await create('called-3')];
		await continuations.update(by, second, first);
		await continuations.update(by, second, first);
		expect(await continuations.list(store.db(), [first, second])).toEqual(
			new Map([[second, first]]),
		);
		await continuations.update(by, second, null);
		expect(await continuations.list(store.db(), [second])).toEqual(new Map());
		expect(await actions(store.db(), second)).toEqual(
			expect.arrayContaining(['session.continue', 'session.continue']),
		);
	});
});
