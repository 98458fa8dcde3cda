import { expect, test } from 'vitest';
import { system } from '../db/audit.ts';
import { isLastAdministrator, lock, passwordHashOf, setPassword, unlock } from './staff-access.ts';
import * as staff from './staff.ts';
import type { StaffDraft } from './staff.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

const now = '2026-11-25T10:15:00.000Z';
const later = '2026-11-26T10:15:00.000Z';
const draft: StaffDraft = {
	name: 'M. Sommer',
	email: 'sommer@elsterfurt.example',
	role: 'secretary',
	officeId: null,
};

onBothDatabases((store) => {
	const create = async (given: Partial<StaffDraft> = {}): Promise<string> => {
		const made = await staff.create(store.db(), { ...draft, ...given }, 'hash', system, now);
		if (typeof made === 'string') throw new Error(made);
		return made.id;
	};
	const actions = async () => {
		const lines = await store.db().selectFrom('audit').select('action').orderBy('at').execute();
		return lines.map(({ action }) => action);
	};
	const signIn = (userId: string) =>
		store
			.db()
			.insertInto('signIn')
			.values({
				id: userId,
				token: userId,
				userId,
				createdAt: now,
				updatedAt: now,
				expiresAt: later,
			})
			.execute();
	const signIns = () => store.db().selectFrom('signIn').select('userId').execute();

	test('an account that was created is listed, with its deed in the trail', async () => {
		await create();
		expect(await staff.list(store.db())).toMatchObject([{ ...draft, deactivatedAt: null }]);
		expect(await actions()).toEqual(['staff.create']);
	});

	test('a second account with the same address is refused and leaves nothing', async () => {
		const id = await create();
		expect(await staff.create(store.db(), draft, 'other', system, now)).toBe('emailTaken');
		expect(await passwordHashOf(store.db(), id)).toBe('hash');
		expect(await actions()).toEqual(['staff.create']);
	});

	test('an account of an office that is gone is refused', async () => {
		const lost: StaffDraft = { ...draft, role: 'office', officeId: 'gone' };
		expect(await staff.create(store.db(), lost, 'hash', system, now)).toBe('officeGone');
	});

	test('who saves an older revision is told and changes nothing; the next save wins', async () => {
		const id = await create();
		const save = (name: string, revision: number) =>
			staff.update(store.db(), id, { ...draft, name }, revision, system, later);
		expect(await save('Marie Sommer', 0)).toBe('saved');
		expect(await save('Mareike Sommer', 0)).toBe('changedMeanwhile');
		expect(await staff.read(store.db(), id)).toMatchObject({ name: 'Marie Sommer', revision: 1 });
		expect(await save('Mareike Sommer', 1)).toBe('saved');
	});

	test('an address that another account has cannot be taken over', async () => {
		await create();
		const id = await create({ email: 'winter@elsterfurt.example' });
		expect(await staff.update(store.db(), id, draft, 0, system, later)).toBe('emailTaken');
	});

	test('the last administrator can neither be locked nor get another role', async () => {
		const last = await create({ role: 'administrator' });
		expect(await isLastAdministrator(store.db(), last)).toBe(true);
		expect(await lock(store.db(), last, system, later)).toBe('lastAdministrator');
		expect(await staff.update(store.db(), last, draft, 0, system, later)).toBe('lastAdministrator');
		await create({ role: 'administrator', email: 'second@elsterfurt.example' });
		expect(await lock(store.db(), last, system, later)).toBe('done');
	});

	test('two administrators who lock each other at the same moment do not lock out everybody', async () => {
		const one = await create({ role: 'administrator' });
		const two = await create({ role: 'administrator', email: 'second@elsterfurt.example' });
		const done = await Promise.all([
			lock(store.db(), one, system, later),
			lock(store.db(), two, system, later),
		]);
		expect(done.toSorted()).toEqual(['done', 'lastAdministrator']);
	});

	test('locking ends the sign-ins of that account alone, and unlocking is in the trail', async () => {
		const id = await create();
		const other = await create({ email: 'winter@elsterfurt.example' });
		await signIn(id);
		await signIn(other);
		await lock(store.db(), id, system, later);
		await lock(store.db(), id, system, later);
		expect(await signIns()).toEqual([{ userId: other }]);
		expect(await staff.read(store.db(), id)).toMatchObject({ deactivatedAt: later });
		await unlock(store.db(), id, system, later);
		expect(await staff.read(store.db(), id)).toMatchObject({ deactivatedAt: null });
		expect((await actions()).toSorted()).toEqual([
			'staff.create',
			'staff.create',
			'staff.lock',
			'staff.unlock',
		]);
	});

	test('a new password replaces the old one and ends the sign-ins', async () => {
		const id = await create();
		await signIn(id);
		await setPassword(store.db(), id, 'new hash', 'staff.resetPassword', system, later);
		expect(await passwordHashOf(store.db(), id)).toBe('new hash');
		expect(await signIns()).toEqual([]);
		expect(await actions()).toEqual(['staff.create', 'staff.resetPassword']);
	});
});
