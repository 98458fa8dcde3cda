import { expect, test } from 'vitest';
import { acting, actor } from '../testing/acting.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { now } from '../register/testing/register.ts';
import * as attendees from '../sessions/attendees.ts';
import { callOff } from '../sessions/session-acts.ts';
import { setStanding } from '../sessions/standing.ts';
import { fillSession } from '../sessions/testing/sessions.ts';
import { open } from './session-link.ts';
import { linkFor } from './sign.ts';

let visits = 0;

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now });
	async function invited() {
		const sessionId = await fillSession(store.db());
		const [one] = await attendees.list(store.db(), [sessionId]);
		if (!one) throw new Error('Nobody is invited');
		const token = linkFor({ id: one.linkId, generation: one.linkGeneration }).slice('/j/'.length);
		return { sessionId, one, opened: () => open(store.db(), token, `192.0.2.${visits++}`, now) };
	}

	test('the link of who is not expected says why, and opens again once they are', async () => {
		const { one, opened } = await invited();
		for (const standing of ['withdrawn', 'prevented', 'excused'] as const) {
			await setStanding(by(), one.id, standing);
			expect(await opened()).toMatchObject({
				...{ refusal: standing, session: { committeeName: 'Rat' } },
			});
		}
		await setStanding(by(), one.id, 'invited');
		expect(await opened()).toMatchObject({ attendee: { id: one.id } });
	});

	test('the links of a session that is called off say so with the reason, and open again after undo', async () => {
		const { sessionId, one, opened } = await invited();
		await callOff(by(), sessionId, 'Wasserschaden im Saal');
		expect(await opened()).toMatchObject({
			...{ refusal: 'calledOff', session: { calledOff: { reason: 'Wasserschaden im Saal' } } },
		});
		await callOff(by(), sessionId, null);
		expect(await opened()).toMatchObject({ attendee: { id: one.id } });
	});
});
