import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { system } from '../../access/actor.ts';
import { passwordHashOf, setPassword } from './sign-in-accounts.ts';
import * as audit from '../db/audit.ts';
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
	personId: null,
};

onBothDatabases((store) => {
	const create = async (given: Partial<StaffDraft> = {}): Promise<string> => {
		const made = await staff.create(
			acting(store.db(), { actor: system, now }),
			{ ...draft, ...given },
			'hash',
		);
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
		expect(await staff.create(acting(store.db(), { actor: system, now }), draft, 'other')).toBe(
			'emailTaken',
		);
		expect(await passwordHashOf(store.db(), id)).toBe('hash');
		expect(await actions()).toEqual(['staff.create']);
	});

	test('an account of an office that is gone is refused', async () => {
		const lost: StaffDraft = { ...draft, role: 'office', officeId: 'gone' };
		expect(await staff.create(acting(store.db(), { actor: system, now }), lost, 'hash')).toBe(
			'officeGone',
		);
	});

	test('who saves an older revision is told and changes nothing; the next save wins', async () => {
		const id = await create();
		const save = (name: string, revision: number) =>
			staff.update(
				acting(store.db(), { actor: system, now: later }),
				id,
				{ ...draft, name },
				revision,
			);
		expect(await save('Marie Sommer', 0)).toBe('saved');
		expect(await save('Mareike Sommer', 0)).toBe('changedMeanwhile');
		expect(await staff.read(store.db(), id)).toMatchObject({ name: 'Marie Sommer', revision: 1 });
		expect(await save('Mareike Sommer', 1)).toBe('saved');
		const lines = await audit.list(store.db(), { subjectId: id }, 9);
		expect(lines.map(({ detail }) => JSON.parse(detail))).toContainEqual({
			changed: { name: ['Marie Sommer', 'Mareike Sommer'] },
		});
	});

	test('an address that another account has cannot be taken over', async () => {
		await create();
		const id = await create({ email: 'winter@elsterfurt.example' });
		expect(
			await staff.update(acting(store.db(), { actor: system, now: later }), id, draft, 0),
		).toBe('emailTaken');
	});

	test('the last administrator can neither be locked nor get another role', async () => {
		const last = await create({ role: 'administrator' });
		expect(await staff.isLastAdministrator(store.db(), last)).toBe(true);
		expect(await staff.lock(acting(store.db(), { actor: system, now: later }), last)).toBe(
			'lastAdministrator',
		);
		expect(
			await staff.update(acting(store.db(), { actor: system, now: later }), last, draft, 0),
		).toBe('lastAdministrator');
		await create({ role: 'administrator', email: 'second@elsterfurt.example' });
		expect(await staff.lock(acting(store.db(), { actor: system, now: later }), last)).toBe('done');
	});

	test('two administrators who lock each other at the same moment do not lock out everybody', async () => {
		const one = await create({ role: 'administrator' });
		const two = await create({ role: 'administrator', email: 'second@elsterfurt.example' });
		const done = await Promise.all([
			staff.lock(acting(store.db(), { actor: system, now: later }), one),
			staff.lock(acting(store.db(), { actor: system, now: later }), two),
		]);
		expect(done.toSorted()).toEqual(['done', 'lastAdministrator']);
	});

	test('locking ends the sign-ins of that account alone, and unlocking is in the trail', async () => {
		const id = await create();
		const other = await create({ email: 'winter@elsterfurt.example' });
		await signIn(id);
		await signIn(other);
		await staff.lock(acting(store.db(), { actor: system, now: later }), id);
		await staff.lock(acting(store.db(), { actor: system, now: later }), id);
		expect(await signIns()).toEqual([{ userId: other }]);
		expect(await staff.read(store.db(), id)).toMatchObject({ deactivatedAt: later });
		await staff.unlock(acting(store.db(), { actor: system, now: later }), id);
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
		await setPassword(
			acting(store.db(), { actor: system, now: later }),
			id,
			'new hash',
			'staff.changePassword',
		);
		expect(await passwordHashOf(store.db(), id)).toBe('new hash');
		expect(await signIns()).toEqual([]);
		expect(await actions()).toEqual(['staff.create', 'staff.changePassword']);
	});
});
