import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import * as committees from './committees.ts';
import * as halls from './halls.ts';
import * as memberships from './memberships.ts';
import * as offices from './offices.ts';
import { deletePerson } from './delete-person.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import {
	actions,
	actor,
	fillRegister,
	giveDevice,
	later,
	now,
	officeChange,
	west,
} from './testing/register.ts';

onBothDatabases((store) => {
	test('an office account sees its own office only', async () => {
		await fillRegister(store.db());
		expect((await offices.list(acting(store.db()))).map(({ id }) => id)).toEqual(['west', 'east']);
		expect((await offices.list(acting(store.db(), { scope: west }))).map(({ id }) => id)).toEqual([
			'west',
		]);
		expect(await offices.read(acting(store.db(), { scope: west }), 'east')).toBeNull();
	});

	test('an office with people stays, an empty one goes', async () => {
		await fillRegister(store.db());
		expect(await offices.destroy(acting(store.db(), { actor, now: later }), 'west')).toBe(false);
		await deletePerson(acting(store.db(), { actor, now: later }), 'lerche');
		expect(await offices.destroy(acting(store.db(), { actor, now: later }), 'west')).toBe(true);
		expect(await actions(store.db(), 'west')).toEqual(['office.create', 'office.destroy']);
	});

	test('offices, committees and halls refuse an older state and keep the newer one', async () => {
		await fillRegister(store.db());
		const saves = [
			(revision: number) =>
				offices.update(acting(store.db(), { actor, now: later }), 'west', revision, {
					...officeChange,
					name: 'Neu',
				}),
			(revision: number) =>
				committees.update(acting(store.db(), { actor, now: later }), 'council', revision, {
					name: 'Neu',
					kind: 'board',
				}),
			(revision: number) =>
				halls.update(acting(store.db(), { actor, now: later }), 'hall', revision, {
					name: 'Neu',
					address: '',
				}),
		];
		for (const save of saves) {
			expect(await save(0)).toBe(true);
			expect(await save(0)).toBe(false);
			expect(await save(1)).toBe(true);
		}
		expect(await actions(store.db(), 'hall')).toEqual([
			'hall.create',
			'hall.update',
			'hall.update',
		]);
	});

	test('a form sent twice makes one record', async () => {
		await fillRegister(store.db());
		await fillRegister(store.db());
		expect(await offices.list(acting(store.db()))).toHaveLength(2);
		expect(await committees.list(store.db())).toHaveLength(1);
		expect(await halls.list(store.db())).toHaveLength(1);
		expect(await actions(store.db(), 'council')).toEqual(['committee.create']);
	});

	test('a committee with sessions stays; one without goes with its seats', async () => {
		await fillRegister(store.db());
		const seat = {
			id: 'seat',
			committeeId: 'council',
			personId: 'lerche',
			role: 'member',
			vote: true,
			from: '2024-07-01',
			to: null,
		} as const;
		await memberships.create(acting(store.db(), { actor, now }), seat);
		await store
			.db()
			.insertInto('session')
			.values({
				id: 's',
				committeeId: 'council',
				startsAt: later,
				place: '',
				hallId: null,
				form: 'video',
				requestId: 'r',
				createdAt: now,
			})
			.execute();
		expect(await committees.destroy(acting(store.db(), { actor, now: later }), 'council')).toBe(
			false,
		);
		await store.db().deleteFrom('session').execute();
		expect(await committees.destroy(acting(store.db(), { actor, now: later }), 'council')).toBe(
			true,
		);
		expect(await memberships.list(store.db())).toEqual([]);
	});

	test('a hall goes with its equipment', async () => {
		await fillRegister(store.db());
		await giveDevice(store.db(), { personId: null, hallId: 'hall' });
		await halls.destroy(acting(store.db(), { actor, now: later }), 'hall');
		expect(await store.db().selectFrom('device').select('id').execute()).toEqual([]);
	});
});
