import { afterEach, expect, test, vi } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting, actor } from '../testing/acting.ts';
import { accountWays } from './account-ways.query.ts';
import {
	issuePasswordLink,
	openPasswordLink,
	passwordLinkHours,
	passwordLinkKindFor,
	setPasswordByLink,
} from './password-link.ts';
import { passwordHashOf } from './sign-in-accounts.ts';
import * as staff from './staff.ts';

const hour = 60 * 60 * 1000;
afterEach(() => void vi.useRealTimers());

onBothDatabases((store) => {
	const by = () => acting(store.db());
	const account = async () => {
		const draft = { name: 'M. Sommer', email: 'sommer@stadt.example', role: 'office' } as const;
		const made = await staff.create(by(), { ...draft, officeId: null, personId: null }, null);
		if (typeof made === 'string') throw new Error(made);
		return made.id;
	};
	const issue = async (id: string, kind: 'first' | 'reset' = 'first') =>
		(await issuePasswordLink(by(), id, kind)).url.split('/sign-in/password/')[1] ?? '';
	const open = (address: string) => openPasswordLink(store.db(), address);
	const set = (id: string, address: string, hash: string) =>
		setPasswordByLink(acting(store.db(), { actor: { ...actor, id } }), address, hash);

	test('a link opens to its account as often as somebody looks, and sets a password once', async () => {
		const id = await account();
		const address = await issue(id);
		// Also with what a mail program appends to it.
		for (const written of [address, address, `${address}.`, `${address})`]) {
			expect(await open(written)).toMatchObject({ id });
		}
		const both = await Promise.all([set(id, address, 'one'), set(id, address, 'two')]);
		expect(both.toSorted()).toEqual([false, true]);
		expect(await passwordHashOf(store.db(), id)).toBe(both[0] ? 'one' : 'two');
		expect(await open(address)).toEqual({ refusal: 'used', staffId: id });
	});

	test('it ends all sign-ins of the account; what is stored opens nothing', async () => {
		const id = await account();
		const now = '2026-11-25T10:15:00.000Z';
		const signIn = { id: 's', token: 's', userId: id, createdAt: now, updatedAt: now };
		await store
			.db()
			.insertInto('signIn')
			.values({ ...signIn, expiresAt: now })
			.execute();
		const address = await issue(id, 'reset');
		const rows = [
			...(await store.db().selectFrom('passwordLink').selectAll().execute()),
			...(await store.db().selectFrom('audit').selectAll().execute()),
		];
		expect(JSON.stringify(rows)).not.toContain(address);
		expect(await store.db().selectFrom('signIn').select('id').execute()).toHaveLength(1);
		await set(id, address, 'hash');
		expect(await store.db().selectFrom('signIn').select('id').execute()).toEqual([]);
		const lines = await store.db().selectFrom('audit').select(['action', 'actorId']).execute();
		expect(lines).toContainEqual({ action: 'staff.usePasswordLink', actorId: id });
	});

	test('a newer link ends the older one', async () => {
		const id = await account();
		const [older, newer] = [await issue(id), await issue(id)];
		expect(await open(older)).toEqual({ refusal: 'unknown', staffId: null });
		expect(await set(id, older, 'hash')).toBe(false);
		expect(await open(newer)).toMatchObject({ id });
		expect(await open('')).toMatchObject({ refusal: 'unknown' });
	});

	test.each(['first', 'reset'] as const)('the link of kind %s ends by itself', async (kind) => {
		const id = await account();
		const address = await issue(id, kind);
		const end = Date.now() + passwordLinkHours[kind] * hour;
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(end - 60_000);
		expect(await open(address)).toMatchObject({ id });
		vi.setSystemTime(end + 1000);
		expect(await open(address)).toEqual({ refusal: 'over', staffId: id });
		expect(await set(id, address, 'hash')).toBe(false);
	});

	test('whoever has not set a password yet gets a first link again, with its week', async () => {
		const id = await account();
		const address = await issue(id);
		expect(await passwordLinkKindFor(store.db(), id)).toBe('first');
		expect((await accountWays(store.db())).get(id)).toEqual({
			hasPassword: false,
			isTied: false,
			link: { endsAt: expect.any(String) as string, isOver: false },
		});
		await set(id, address, 'hash');
		expect(await passwordLinkKindFor(store.db(), id)).toBe('reset');
		expect((await accountWays(store.db())).get(id)).toMatchObject({ hasPassword: true });
	});

	test('a locked account is not opened by it', async () => {
		const id = await account();
		const address = await issue(id);
		await staff.lock(by(), id);
		expect(await open(address)).toEqual({ refusal: 'locked', staffId: id });
	});
});
