import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { markSent } from '../sessions/session-acts.ts';
import { fillSession, newSession } from '../sessions/testing/sessions.ts';
import { acting } from '../testing/acting.ts';
import * as deviceLinks from './device-links.ts';
import { olderLinks } from './older-links.query.ts';

const before = '2027-01-10T10:00:00.000Z';
const changed = '2027-01-20T10:00:00.000Z';
const now = '2027-01-30T10:00:00.000Z';

onBothDatabases((store) => {
	const older = (at = now) => olderLinks(store.db(), changed, at);

	test('links that were given out before a key was changed are counted while they open', async () => {
		const id = await fillSession(store.db());
		await markSent(acting(store.db(), { now: before }), id, true);
		await deviceLinks.issue(acting(store.db(), { now: before }), 'lerche');
		// Two people and the hall.
		expect(await older()).toEqual({
			...{ sessions: 3, devices: 1, lastEnds: '2027-04-10T10:00:00.000Z' },
		});
		const afterSession = '2027-04-05T00:00:00.000Z';
		expect(await older(afterSession)).toMatchObject({ sessions: 0, devices: 1 });
		expect(newSession.startsAt < afterSession).toBe(true);
	});

	test('those that were given out since are not', async () => {
		const id = await fillSession(store.db());
		await markSent(acting(store.db(), { now }), id, true);
		await deviceLinks.issue(acting(store.db(), { now }), 'lerche');
		expect(await older()).toEqual({ sessions: 0, devices: 0, lastEnds: null });
	});
});
