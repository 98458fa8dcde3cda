import { expect, test } from 'vitest';
import { parse } from '../links/sign.ts';
import { openPasswordLink } from '../access/password-link.ts';
import { prepare } from './prepare.ts';
import * as attendees from '../sessions/attendees.ts';
import { createPassword } from '../access/sign-in-accounts.ts';
import * as staff from '../access/staff.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

const now = '2026-11-25T10:15:00.000Z';
const wishes = { email: 'it@stadt.example', withDemonstration: true };

onBothDatabases((store) => {
	test('the first start has an administrator, who sets a password by a link, and three links of attendees', async () => {
		const { administrator, links, demonstration } = await prepare(store.db(), wishes, now);
		expect(demonstration).toBe(true);

		const [account] = await staff.list(store.db());
		expect(account).toMatchObject({ email: administrator.email, role: 'administrator' });
		const address = administrator.link?.split('/sign-in/password/')[1] ?? '';
		expect(await openPasswordLink(store.db(), address)).toMatchObject({ id: account?.id });

		expect(new Set(links).size).toBe(3);
		for (const link of links) {
			const { id = '', generation } = parse(link.split('/j/')[1] ?? '') ?? {};
			expect(await attendees.readByLink(store.db(), id)).toMatchObject({
				linkGeneration: generation,
			});
		}
	});

	test('a later start makes a link until there is a password, shows no others, and adds nothing', async () => {
		const { administrator } = await prepare(store.db(), wishes, now);
		const again = await prepare(store.db(), wishes, now);
		expect(again.administrator.link).not.toBe(administrator.link);
		const [account] = await staff.list(store.db());
		await createPassword(store.db(), account?.id ?? '', 'hash', now);
		expect(await prepare(store.db(), { ...wishes, email: 'other@stadt.example' }, now)).toEqual({
			administrator: { email: 'it@stadt.example', link: null },
			links: [],
			demonstration: true,
			isLoopback: true,
		});
		expect(await staff.list(store.db())).toHaveLength(1);
	});

	test('a start that wants no demonstration begins empty', async () => {
		const prepared = await prepare(store.db(), { ...wishes, withDemonstration: false }, now);
		expect(prepared).toMatchObject({ links: [], demonstration: false });
		const sessions = await store.db().selectFrom('session').select('id').execute();
		expect(sessions).toEqual([]);
	});
});
