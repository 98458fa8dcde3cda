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

	test('a session that people were invited to is called off with the reason, and keeps its links', async () => {
		const id = await fillSession(store.db());
		await markSent(by(), id, true);
		await endSessions(by(), [{ id, isCancelled: true }], 'source');
		const session = await sessions.read(store.db(), id);
		expect(session?.calledOff?.reason).toBe('im Ratsinformationssystem abgesagt');
		expect(await attendees.list(store.db(), [id])).toHaveLength(2);
		expect(await actions(store.db(), id)).toContain('session.callOff');
	});

	test('one that nobody was invited to is deleted', async () => {
		const id = await fillSession(store.db());
		await endSessions(by(), [{ id, isCancelled: false }], 'source');
		expect(await sessions.read(store.db(), id)).toBeNull();
		expect(await actions(store.db(), id)).toContain('session.destroy');
	});
});
