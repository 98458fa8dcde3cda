import { acting } from '../testing/acting.ts';
import { expect, test } from 'vitest';
import { makeAuth } from './auth.ts';
import { hash } from './passwords.ts';
import { system } from '../../access/actor.ts';
import * as staff from './staff.ts';
import { onBothDatabases } from '../db/testing/databases.ts';

const now = '2026-11-25T10:15:00.000Z';
const email = 'sommer@stadt.example';
const password = 'vier Worte genügen hier';

onBothDatabases((store) => {
	const made = () => makeAuth(store.db(), { secret: 's'.repeat(43), origin: 'http://x.example' });
	const create = async () => {
		const draft = {
			name: 'M. Sommer',
			email,
			role: 'secretary',
			officeId: null,
			personId: null,
		} as const;
		const account = await staff.create(
			acting(store.db(), { actor: system, now }),
			draft,
			await hash(password),
		);
		return typeof account === 'string' ? account : account.id;
	};
	const signIn = () => made().api.signInEmail({ body: { email, password }, returnHeaders: true });
	const whoIs = async (headers: Headers) => {
		const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
		return made().api.getSession({ headers: new Headers({ cookie }) });
	};

	test('the right password signs in, and the cookie says who it is with role and office', async () => {
		const id = await create();
		const { headers } = await signIn();
		expect(await whoIs(headers)).toMatchObject({
			user: { id, email, role: 'secretary', officeId: null },
		});
	});

	test('a wrong password does not', async () => {
		await create();
		const guess = made().api.signInEmail({ body: { email, password: 'guess' } });
		await expect(guess).rejects.toMatchObject({ statusCode: 401 });
	});

	test('nobody makes an account for themselves', async () => {
		const body = { email: 'new@stadt.example', password, name: 'N', role: 'administrator' };
		await expect(made().api.signUpEmail({ body })).rejects.toMatchObject({ statusCode: 400 });
		expect(await staff.list(store.db())).toEqual([]);
	});

	test('a locked account is out at once and does not get in again', async () => {
		const id = await create();
		const { headers } = await signIn();
		await staff.lock(acting(store.db(), { actor: system, now }), id);
		expect(await whoIs(headers)).toBe(null);
		await expect(signIn()).rejects.toMatchObject({ name: 'APIError' });
	});
});
