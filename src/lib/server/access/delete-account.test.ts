import { expect, test, vi } from 'vitest';
import type { StaffRole } from '../../access/roles.ts';
import * as audit from '../db/audit.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as importWrites from '../imports/runs/import-writes.ts';
import * as imports from '../imports/tables/imports.ts';
import * as jobs from '../jobs/jobs.ts';
import { acting, actor } from '../testing/acting.ts';
import { beforeDeletion, deleteAccount } from './delete-account.ts';
import { namesWithGone } from './gone-subjects.query.ts';
import { passwordHashOf } from './sign-in-accounts.ts';
import * as signIns from './sign-ins.ts';
import * as staff from './staff.ts';

vi.stubEnv('VOLLZAEHLIG_DATA', '/nonexistent/vollzaehlig');

const now = '2026-11-25T10:15:00.000Z';
const later = '2026-11-26T10:15:00.000Z';

onBothDatabases((store) => {
	const by = () => acting(store.db(), { now });
	const create = async (role: StaffRole, email: string) => {
		const draft = { name: 'K. Winter', email, role, officeId: null, personId: null };
		const made = await staff.create(by(), draft, 'hash');
		return typeof made === 'string' ? expect.fail(made) : made.id;
	};
	const signIn = (userId: string) =>
		store
			.db()
			.insertInto('signIn')
			.values({
				...{ id: userId, token: userId, userId, expiresAt: later },
				...{ createdAt: now, updatedAt: now },
			})
			.execute();
	/** By the account: a table that is at that state, with its job. */
	const bring = async (id: string, accountId: string, state: 'checking' | 'saving') => {
		const theirs = acting(store.db(), { now, actor: { ...actor, id: accountId } });
		await imports.create(theirs, { id, kind: 'devices', fileName: 'a.csv', fileDay: '2026-11-20' });
		await imports.update(store.db(), id, ['reading'], { state });
		await jobs.create(theirs, { kind: 'tableImport', subject: id, payload: {} });
	};
	const stateOf = async (id: string) => (await imports.read(by(), id))?.state;
	const jobOf = async (id: string) => (await jobs.list(store.db(), id))[0]?.state;

	test('with an account go its password and its sign-ins, and of others nothing', async () => {
		const id = await create('secretary', 'winter@stadt.example');
		const other = await create('secretary', 'herbst@stadt.example');
		await signIn(id);
		await signIn(other);
		expect(await deleteAccount(by(), id)).toBe('deleted');
		expect(await staff.read(store.db(), id)).toBeUndefined();
		expect(await passwordHashOf(store.db(), id)).toBeUndefined();
		expect(await signIns.list(store.db(), id, Date.parse(now))).toEqual([]);
		expect(await signIns.list(store.db(), other, Date.parse(now))).toHaveLength(1);
		expect(await deleteAccount(by(), id)).toBe('gone');
	});

	test('what it did keeps its name, and the deletion is told', async () => {
		const id = await create('secretary', 'winter@stadt.example');
		const theirs = acting(store.db(), { now, actor: { ...actor, id, name: 'K. Winter' } });
		await audit.record(theirs, 'hall.create', 'h');
		await deleteAccount(acting(store.db(), { now: later }), id);
		expect(await audit.latest(store.db(), 'h')).toMatchObject({ actorName: 'K. Winter' });
		expect(await audit.listAbout(store.db(), [id])).toMatchObject([
			{ action: 'staff.create' },
			{ action: 'staff.destroy', actorName: actor.name },
		]);
		const named = await namesWithGone(store.db(), [{ subjectKind: 'staff', subjectId: id }]);
		expect(named.get(id)).toEqual({ name: 'K. Winter', isGone: true });
	});

	test('nobody deletes their own account, or the last of an administrator', async () => {
		const last = await create('administrator', 'it@stadt.example');
		expect(await deleteAccount(by(), last)).toBe('lastAdministrator');
		const second = await create('administrator', 'it2@stadt.example');
		const own = acting(store.db(), { now, actor: { ...actor, id: second } });
		expect(await deleteAccount(own, second)).toBe('own');
		expect(await deleteAccount(own, last)).toBe('deleted');
		expect(await staff.list(store.db())).toHaveLength(1);
	});

	test('its imports end: nothing more of them is written', async () => {
		const id = await create('secretary', 'winter@stadt.example');
		await bring('checked', id, 'checking');
		await bring('half saved', id, 'saving');
		await bring('of another', 's', 'saving');
		const write = { noun: 'device', id: 'd', revision: 1, before: null } as const;
		await importWrites.createAll(store.db(), 'half saved', 1, [write]);
		expect(await beforeDeletion(by(), id)).toEqual({ refusal: null, signIns: 0, imports: 2 });
		await deleteAccount(by(), id);
		expect(await stateOf('checked')).toBe('cancelled');
		expect(await stateOf('half saved')).toBe('stopped');
		expect(await stateOf('of another')).toBe('saving');
		expect(await Promise.all(['checked', 'half saved', 'of another'].map(jobOf))).toEqual([
			...['cancelled', 'cancelled', 'waiting'],
		]);
	});
});
