import { expect, test } from 'vitest';
import type { SubjectKind } from '../../audit/actions.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { now } from '../register/testing/register.ts';
import * as attendees from '../sessions/attendees.ts';
import * as sessions from '../sessions/sessions.ts';
import { fillSession, guest, newSession } from '../sessions/testing/sessions.ts';
import { acting } from '../testing/acting.ts';
import { namesWithGone } from './gone-subjects.query.ts';

onBothDatabases((store) => {
	const nameOf = async (subjectKind: SubjectKind, subjectId: string) =>
		(await namesWithGone(store.db(), [{ subjectKind, subjectId }])).get(subjectId);

	test('somebody invited is named with their session, a session is named when it is deleted, too', async () => {
		const db = store.db();
		const sessionId = await fillSession(db);
		const [id = ''] = await attendees.createAll(db, [{ ...guest('Ida Fink'), sessionId }]);
		const session = await nameOf('session', sessionId);
		expect(session).toEqual({ name: expect.any(String), startsAt: newSession.startsAt });
		const { name: committee, ...begin } = session ?? expect.fail();
		expect(await nameOf('attendee', id)).toEqual({ name: 'Ida Fink', committee, ...begin });

		await sessions.destroy(acting(db, { now }), sessionId);
		expect(await nameOf('session', sessionId)).toEqual({ ...session, isGone: true });
		expect(await nameOf('hall', 'never')).toBeUndefined();
	});
});
