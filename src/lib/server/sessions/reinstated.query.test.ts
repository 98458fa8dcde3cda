import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actor, later } from '../register/testing/register.ts';
import { acting } from '../testing/acting.ts';
import { isReinstated } from './reinstated.query.ts';
import { callOff, markSent } from './session-acts.ts';
import * as sessions from './sessions.ts';
import { fillSession } from './testing/sessions.ts';

onBothDatabases((store) => {
	const by = (at: string) => acting(store.db(), { actor, now: at });
	const again = async (id: string) =>
		isReinstated(store.db(), (await sessions.read(store.db(), id)) ?? expect.fail());

	test('that a session takes place after all is for those who were invited before it was called off', async () => {
		const id = await fillSession(store.db());
		await callOff(by('2026-11-20T10:00:00.000Z'), id, 'Wasserschaden');
		await callOff(by('2026-11-21T10:00:00.000Z'), id, null);
		await markSent(by(later), id, true);
		expect(await again(id)).toBe(false);
		await callOff(by('2026-12-24T10:00:00.000Z'), id, 'Glatteis');
		expect(await again(id)).toBe(false);
		await callOff(by('2026-12-25T10:00:00.000Z'), id, null);
		expect(await again(id)).toBe(true);
	});
});
