import { expect, test } from 'vitest';
import { parse } from '../links/sign.ts';
import { isPassword } from '../access/passwords.ts';
import { prepare } from './prepare.ts';
import * as attendees from '../sessions/attendees.ts';
import { passwordHashOf } from '../access/sign-in-accounts.ts';
import * as staff from '../access/staff.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

const now = '2026-11-25T10:15:00.000Z';
const wishes = { email: 'it@stadt.example', withDemonstration: true };

onBothDatabases((store) => {
	test('the first start has an administrator, whose password opens, and three links of attendees', async () => {
		const { administrator, links, demonstration } = await prepare(store.db(), wishes, now);
		expect(demonstration).toBe(true);

		const [account] = await staff.list(store.db());
		expect(account).toMatchObject({ email: administrator.email, role: 'administrator' });
		const hash = (account && (await passwordHashOf(store.db(), account.id))) ?? '';
		expect(await isPassword(administrator.password ?? '', hash)).toBe(true);

		expect(new Set(links).size).toBe(3);
		for (const link of links) {
			const { id = '', generation } = parse(link.split('/j/')[1] ?? '') ?? {};
			expect(await attendees.readByLink(store.db(), id)).toMatchObject({
				linkGeneration: generation,
			});
		}
	});

	test('a later start shows no password and no links, and adds nothing', async () => {
		await prepare(store.db(), wishes, now);
		expect(await prepare(store.db(), { ...wishes, email: 'other@stadt.example' }, now)).toEqual({
			administrator: { email: 'it@stadt.example', password: null },
			links: [],
			demonstration: true,
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
