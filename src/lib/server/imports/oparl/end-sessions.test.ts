import { expect, test } from 'vitest';
import { acting } from '../../testing/acting.ts';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { actions, actor, later } from '../../register/testing/register.ts';
import * as attendees from '../../sessions/attendees.ts';
import { markSent } from '../../sessions/session-acts.ts';
import * as sessions from '../../sessions/sessions.ts';
import { fillSession } from '../../sessions/testing/sessions.ts';
import { endSessions } from './end-sessions.ts';

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now: later });

	test.each([
		['cancelled', 'im Ratsinformationssystem abgesagt'],
		['notHeld', 'laut Ratsinformationssystem keine Sitzung'],
	] as const)(
		'a session that people were invited to is called off as %s, and keeps its links',
		async (reason, text) => {
			const id = await fillSession(store.db());
			await markSent(by(), id, true);
			await endSessions(by(), [{ id, reason }], 'source');
			const session = await sessions.read(store.db(), id);
			expect(session?.calledOff?.reason).toBe(text);
			expect(await attendees.list(store.db(), [id])).toHaveLength(2);
			expect(await actions(store.db(), id)).toContain('session.callOff');
		},
	);

	test('one that nobody was invited to is deleted', async () => {
		const id = await fillSession(store.db());
		await endSessions(by(), [{ id, reason: 'gone' }], 'source');
		expect(await sessions.read(store.db(), id)).toBeNull();
		expect(await actions(store.db(), id)).toContain('session.destroy');
	});
});
