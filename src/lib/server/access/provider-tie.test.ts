import { expect, test } from 'vitest';
import type { StaffRole } from '../../access/roles.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as offices from '../register/offices.ts';
import { acting } from '../testing/acting.ts';
import { followGroup, makeAccount } from './provider-groups.ts';
import * as identities from './provider-identities.ts';
import { tie, untie } from './provider-tie.ts';
import * as staff from './staff.ts';

const seenAt = '2026-11-25T10:15:00.000Z';
const it = { group: 'it', role: 'administrator', office: null } as const;
const secretary = { group: 'rat', role: 'secretary', office: null } as const;
const ofA = { group: 'a', role: 'office', office: 'Büro A' } as const;

onBothDatabases((store) => {
	const by = () => acting(store.db());
	const account = async (email: string, role: StaffRole = 'secretary') => {
		const draft = { name: 'Ada Lerche', email, role, officeId: null, personId: null };
		const made = await staff.create(by(), draft, null);
		if (typeof made === 'string') throw new Error(made);
		return made.id;
	};
	const come = (subject: string, issuer = 'https://a.example', email = 'lerche@stadt.example') => {
		const person = {
			issuer,
			subject,
			name: 'Ada Lerche',
			email,
			hasTwoFactors: false,
			group: null,
		};
		return identities.note(store.db(), person, seenAt);
	};
	const tied = async (role: StaffRole = 'secretary') => {
		const [staffId, { id }] = [await account('lerche@stadt.example', role), await come('4711')];
		await tie(by(), staffId, id);
		return { staffId, id };
	};
	const roleOf = async (id: string) => (await staff.read(store.db(), id))?.role;
	const lines = async () => {
		const all = await store.db().selectFrom('audit').select(['action', 'detail']).execute();
		return all
			.filter(({ action }) => action !== 'staff.create')
			.map(({ action, detail }) => [action, JSON.parse(detail).changed]);
	};
	const signIns = () => store.db().selectFrom('signIn').select('id').execute();
	const signIn = (userId: string) =>
		store
			.db()
			.insertInto('signIn')
			.values({
				...{ id: 'i', token: 't', userId, createdAt: seenAt, updatedAt: seenAt },
				expiresAt: '2026-11-26T10:15:00.000Z',
			})
			.execute();

	test('whoever comes is nobody, however they are called, until an administrator says whose account it is', async () => {
		const staffId = await account('lerche@stadt.example');
		const came = await come('4711');
		expect(came).toMatchObject({ staffId: null, email: 'lerche@stadt.example' });
		expect(await identities.readOf(store.db(), staffId)).toBeUndefined();
		expect(await tie(by(), staffId, came.id)).toBe('tied');
		expect((await come('4711')).staffId).toBe(staffId);
		expect((await come('4712')).staffId).toBeNull();
		expect((await come('4711', 'https://b.example')).staffId).toBeNull();
		const untied = await identities.listUntied(store.db());
		expect(untied.map(({ subject }) => subject).toSorted()).toEqual(['4711', '4712']);
	});

	test('an account has one, and one has an account; another takes the place, from which to which', async () => {
		const { staffId, id } = await tied();
		const other = await account('zweite@stadt.example');
		expect(await tie(by(), other, id)).toBe('taken');
		expect(await tie(by(), other, 'nobody')).toBe('gone');
		expect(await tie(by(), 'nobody', id)).toBe('gone');
		await signIn(staffId);
		const next = await come('4712');
		expect(await tie(by(), staffId, next.id)).toBe('tied');
		expect(await signIns()).toEqual([]);
		expect((await come('4711')).staffId).toBeNull();
		const told = (subject: string) => `Ada Lerche, lerche@stadt.example, ${subject}`;
		expect(await lines()).toEqual([
			['identity.tie', { identity: [null, told('4711')] }],
			['identity.tie', { identity: [told('4711'), told('4712')] }],
		]);
	});

	test('untied it ends its sign-ins, and whoever comes is nobody again; once is enough', async () => {
		const { staffId } = await tied();
		await signIn(staffId);
		await untie(by(), staffId);
		await untie(by(), staffId);
		expect(await signIns()).toEqual([]);
		expect((await come('4711')).staffId).toBeNull();
		expect((await lines()).map(([action]) => action)).toEqual(['identity.tie', 'identity.untie']);
	});

	test('with the account it goes; who has none is forgotten after a time', async () => {
		const { staffId } = await tied();
		await come('4712');
		await identities.destroyUntied(store.db(), seenAt);
		expect(await identities.listUntied(store.db())).toHaveLength(1);
		await identities.destroyUntied(store.db(), '2026-11-26T10:15:00.000Z');
		expect(await identities.listUntied(store.db())).toEqual([]);
		expect(await identities.readOf(store.db(), staffId)).toBeDefined();
		await staff.destroy(store.db(), staffId);
		expect((await come('4711')).staffId).toBeNull();
	});

	test('role and office follow the group, and the audit says from what to what', async () => {
		const { staffId, id } = await tied();
		const office = { name: 'Büro A', kind: 'group', budgetCents: null, contact: '' } as const;
		expect(await followGroup(by(), id, ofA)).toBe('officeGone');
		expect(await roleOf(staffId)).toBe('secretary');
		await offices.create(by(), { id: 'o', ...office });
		expect(await followGroup(by(), id, ofA)).toBe('followed');
		expect(await staff.read(store.db(), staffId)).toMatchObject({ role: 'office', officeId: 'o' });
		expect(await followGroup(by(), id, ofA)).toBe('followed');
		const followed = (await lines()).filter(([action]) => action === 'staff.followGroup');
		expect(followed).toEqual([
			['staff.followGroup', { role: ['secretary', 'office'], officeId: [null, 'o'] }],
		]);
		await offices.create(by(), { id: 'o2', ...office });
		expect(await followGroup(by(), id, ofA)).toBe('officeGone');
	});

	test('without a group the role of an administrator holds, that of a group does not', async () => {
		const { staffId, id } = await tied();
		expect(await followGroup(by(), id, null)).toBe('kept');
		expect(await followGroup(by(), id, secretary)).toBe('followed');
		expect(await followGroup(by(), id, null)).toBe('noGroup');
		await untie(by(), staffId);
		await tie(by(), staffId, id);
		expect(await followGroup(by(), id, null)).toBe('kept');
	});

	test('the last administrator stays one, whatever the groups say', async () => {
		const { staffId, id } = await tied('administrator');
		expect(await followGroup(by(), id, secretary)).toBe('lastAdministrator');
		expect(await roleOf(staffId)).toBe('administrator');
		await account('zweite@stadt.example', 'administrator');
		expect(await followGroup(by(), id, secretary)).toBe('followed');
		expect(await roleOf(staffId)).toBe('secretary');
		expect(await followGroup(by(), id, it)).toBe('followed');
		expect(await roleOf(staffId)).toBe('administrator');
	});

	test('an account is made by a group, never where there is one with the same address', async () => {
		const came = await come('4711');
		const made = await makeAccount(by(), came, secretary);
		expect(
			await identities.readOf(store.db(), typeof made === 'string' ? '' : made.id),
		).toMatchObject({ subject: '4711', followedGroup: 'rat' });
		expect(await makeAccount(by(), await come('4712'), it)).toBe('taken');
		const stranger = await come('4713', 'https://a.example', 'neu@stadt.example');
		expect(await makeAccount(by(), stranger, ofA)).toBe('officeGone');
		expect((await staff.list(store.db())).map(({ role }) => role)).toEqual(['secretary']);
	});
});
