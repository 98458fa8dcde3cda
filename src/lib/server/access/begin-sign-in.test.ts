import { expect, test } from 'vitest';
import { system } from '../../access/actor.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { acting } from '../testing/acting.ts';
import { makeAuth } from './auth.ts';
import * as staff from './staff.ts';

onBothDatabases((store) => {
	const made = () => makeAuth(store.db(), { secret: 's'.repeat(43), origin: 'http://x.example' });
	const by = () => acting(store.db(), { actor: system });
	const account = async () => {
		const draft = { name: 'M. Sommer', email: 'sommer@stadt.example' };
		const none = { officeId: null, personId: null };
		const created = await staff.create(by(), { ...draft, ...none, role: 'secretary' }, null);
		if (typeof created === 'string') throw new Error(created);
		return created.id;
	};
	const begin = (staffId: string, secondFactor: 'totp' | null = null) =>
		made().api.beginSignIn({ body: { staffId, secondFactor }, returnHeaders: true });
	const whoIs = (headers: Headers) => {
		const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
		return made().api.getSession({ headers: new Headers({ cookie }) });
	};
	const kept = () => store.db().selectFrom('signIn').select(['userId', 'secondFactor']).execute();

	test('signs somebody in who has no password, and keeps what counts as a second factor', async () => {
		const id = await account();
		const [first, second] = [await begin(id), await begin(id, 'totp')];
		expect(await whoIs(first.headers)).toMatchObject({ user: { id, role: 'secretary' } });
		expect(await whoIs(second.headers)).toMatchObject({ session: { secondFactor: 'totp' } });
		expect(first.response.token).not.toBe(second.response.token);
		expect(second.response.user).toMatchObject({ id, role: 'secretary' });
	});

	test('neither a locked account nor one that is not there', async () => {
		const id = await account();
		await staff.lock(by(), id);
		for (const nobody of [id, 'nobody']) {
			await expect(begin(nobody)).rejects.toMatchObject({ statusCode: 401 });
		}
		expect(await kept()).toEqual([]);
	});

	test('no address leads to it', async () => {
		const id = await account();
		for (const path of ['begin-sign-in', 'beginSignIn', '']) {
			const body = JSON.stringify({ staffId: id, secondFactor: null });
			const headers = { 'content-type': 'application/json', origin: 'http://x.example' };
			const address = `http://x.example/api/auth/${path}`;
			const answer = await made().handler(new Request(address, { method: 'POST', headers, body }));
			expect(answer.status).toBe(404);
		}
		expect(await kept()).toEqual([]);
	});
});
