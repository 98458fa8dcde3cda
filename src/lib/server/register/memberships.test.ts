import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import type { Membership } from '../../council/nouns.ts';
import { createSeats } from './create-seats.ts';
import * as memberships from './memberships.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actions, actor, fillRegister, later, now } from './testing/register.ts';

const seat: Membership = {
	id: 'seat',
	committeeId: 'council',
	personId: 'lerche',
	role: 'member',
	vote: true,
	from: '2024-07-01',
	to: null,
};

onBothDatabases((store) => {
	const add = (given: Partial<Membership>) =>
		memberships.create(acting(store.db(), { actor, now }), { ...seat, ...given });

	test('nobody is a member twice on one day', async () => {
		await fillRegister(store.db());
		expect(await add({ to: '2025-01-01' })).toBe('saved');
		expect(await add({ id: 'b', from: '2024-12-31', role: 'chair' })).toBe('overlaps');
		expect(await add({ id: 'b', from: '2020-01-01', to: '2024-07-02' })).toBe('overlaps');
		expect(await memberships.list(store.db(), { committeeId: 'council' })).toHaveLength(1);
	});

	test('a member can leave and come back: the last day and the first do not touch', async () => {
		await fillRegister(store.db());
		expect(await add({ to: '2025-01-01' })).toBe('saved');
		expect(await add({ id: 'b', from: '2025-01-01' })).toBe('saved');
		expect(await add({ id: 'c', from: '2024-01-01', to: '2024-07-01' })).toBe('saved');
	});

	test('two who add the same member at once make one seat', async () => {
		await fillRegister(store.db());
		const results = await Promise.all([add({ id: 'a' }), add({ id: 'b' })]);
		expect(results.toSorted()).toEqual(['overlaps', 'saved']);
	});

	test('a form sent twice makes one seat', async () => {
		await fillRegister(store.db());
		expect([await add({}), await add({})]).toEqual(['saved', 'saved']);
		expect(await memberships.list(store.db(), { personId: 'lerche' })).toHaveLength(1);
		expect(await actions(store.db(), 'seat')).toEqual(['membership.create']);
	});

	test('several people get their seats together, or nobody does', async () => {
		const db = store.db();
		await fillRegister(db);
		const by = acting(db, { actor, now });
		const both = ['lerche', 'amsel'].map((personId) => ({ ...seat, id: personId, personId }));
		await add({ to: '2025-01-01' });
		expect(await createSeats(by, both)).toEqual(['lerche']);
		expect(await memberships.list(db, { personId: 'amsel' })).toEqual([]);
		const later = both.map((one) => ({ ...one, from: '2025-01-01' }));
		expect(await createSeats(by, later)).toEqual([]);
		expect(await memberships.list(db, { committeeId: 'council' })).toHaveLength(3);
	});

	test('a change is refused where it overlaps or comes too late', async () => {
		await fillRegister(store.db());
		await add({ to: '2025-01-01' });
		await add({ id: 'b', from: '2025-01-01' });
		const save = (revision: number, to: string | null) =>
			memberships.update(acting(store.db(), { actor, now: later }), 'seat', revision, {
				role: 'chair',
				vote: false,
				from: seat.from,
				to,
			});
		expect(await save(0, '2025-01-02')).toBe('overlaps');
		expect(await save(0, '2024-12-01')).toBe('saved');
		expect(await save(0, '2024-11-01')).toBe('conflict');
		expect(await memberships.read(store.db(), 'seat')).toMatchObject({
			role: 'chair',
			vote: false,
			to: '2024-12-01',
			revision: 1,
		});
	});
});
