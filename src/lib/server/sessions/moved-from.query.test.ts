import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actor, later } from '../register/testing/register.ts';
import { acting } from '../testing/acting.ts';
import { movedFrom } from './moved-from.query.ts';
import { markSent } from './session-acts.ts';
import * as sessions from './sessions.ts';
import { fillSession, newSession } from './testing/sessions.ts';

onBothDatabases((store) => {
	const by = (at: string) => acting(store.db(), { actor, now: at });
	const read = async (id: string) => (await sessions.read(store.db(), id)) ?? expect.fail();
	const move = async (id: string, startsAt: string, at: string) => {
		const { place, hallId, form, revision } = await read(id);
		await sessions.update(by(at), id, revision, { place, hallId, form, startsAt }, []);
	};
	const before = async (id: string) => movedFrom(store.db(), await read(id));

	test('the day that was written in the invitations is known after the session was moved', async () => {
		const id = await fillSession(store.db());
		const [second, third] = ['2027-04-08T12:00:00.000Z', '2027-04-15T12:00:00.000Z'];
		await move(id, second, '2026-11-25T23:00:00.000Z');
		expect(await before(id)).toBeNull();
		await markSent(by(later), id, true);
		expect(await before(id)).toBeNull();
		await move(id, third, '2026-12-24T10:00:00.000Z');
		expect(await before(id)).toBe(second);
		await move(id, second, '2026-12-25T10:00:00.000Z');
		expect(await before(id)).toBeNull();
		expect(second).not.toBe(newSession.startsAt);
	});
});
