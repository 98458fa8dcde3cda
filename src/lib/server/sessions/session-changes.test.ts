import { expect, test } from 'vitest';
import * as audit from '../db/audit.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actor, later, now } from '../register/testing/register.ts';
import { acting } from '../testing/acting.ts';
import * as attendees from './attendees.ts';
import { inviteAll } from './invite.ts';
import { listChanges } from './session-changes.query.ts';
import { fillSession, guest, newSession } from './testing/sessions.ts';
import * as sessions from './sessions.ts';
import { callOff } from './session-acts.ts';
import { setStanding } from './standing.ts';

onBothDatabases((store) => {
	const by = () => acting(store.db(), { actor, now });
	const byLater = () => acting(store.db(), { actor, now: later });
	const told = async (id: string) =>
		(await listChanges(by(), id)).changes.map(({ action, name }) => [action, name]);

	test('what was done to a session and to those invited is listed, the newest first', async () => {
		const id = await fillSession(store.db());
		const [invited] = await attendees.list(store.db(), [id]);
		await attendees.updateModes(byLater(), id, new Map([[invited?.id ?? '', 'onSite']]));
		const { changes } = await listChanges(by(), id);
		const [newest, ...older] = changes;
		expect(newest).toMatchObject({
			at: later,
			actorName: actor.name,
			action: 'attendee.setMode',
			name: invited?.name,
			mode: 'onSite',
		});
		expect(older.map(({ action, name, mode }) => [action, name, mode])).toEqual([
			['session.create', null, null],
		]);
	});

	test('an invitation that was taken back is still told of, by the name of the person', async () => {
		const id = await fillSession(store.db());
		const [invited] = await attendees.list(store.db(), [id]);
		await setStanding(byLater(), invited?.id ?? '', 'withdrawn');
		expect(await told(id)).toEqual([
			['attendee.withdraw', invited?.name],
			['session.create', null],
		]);
	});

	test('a guest who is not invited any more keeps the name, and who called it off the reason', async () => {
		const id = await fillSession(store.db());
		const [guestId = ''] = await inviteAll(by(), id, [guest('Eva Star')]);
		await setStanding(byLater(), guestId, 'withdrawn');
		expect(await told(id)).toContainEqual(['attendee.create', 'Eva Star']);
		expect((await told(id))[0]).toEqual(['attendee.withdraw', 'Eva Star']);
		await callOff(acting(store.db(), { actor, now: '2026-11-27' }), id, 'Wasserschaden');
		expect((await listChanges(by(), id)).changes[0]).toMatchObject({
			...{ action: 'session.callOff', name: null, reason: 'Wasserschaden' },
		});
	});

	test('what of a session reads otherwise is told, from what to what', async () => {
		const id = await fillSession(store.db());
		const session = await sessions.read(store.db(), id);
		const change = {
			...{ startsAt: '2027-04-08T12:00:00.000Z', form: session?.form ?? 'hybrid' },
			...{ hallId: null, place: 'Bürgerhaus' },
		};
		await sessions.update(byLater(), id, 0, change, []);
		expect((await listChanges(by(), id)).changes[0]?.changed).toEqual({
			startsAt: [session?.startsAt, change.startsAt],
			place: [session?.hallName ?? session?.place, 'Bürgerhaus'],
		});
	});

	test('a long history has pages, and none cuts what was done at one moment', async () => {
		const db = store.db();
		const id = await fillSession(db);
		const moment = (at: number) => new Date(Date.parse(later) + at * 1000).toISOString();
		// Thirty acts of seven lines each: the two-hundredth line lies within one of them.
		for (let act = 0; act < 30; act++) {
			const acts = acting(db, { actor, now: moment(act) });
			await audit.recordAll(
				acts,
				Array.from({ length: 7 }, () => ({ action: 'session.update', subject: id, detail: {} })),
			);
		}
		const first = await listChanges(by(), id);
		const second = await listChanges(by(), id, first.older);
		const counts = [...first.changes, ...second.changes].map(({ at }) => at);
		expect(counts).toHaveLength(211);
		expect(first.changes.length).toBeLessThan(211);
		expect(first.changes.length % 7).toBe(0);
		expect(counts.toSorted().toReversed()).toEqual(counts);
		expect(second.older).toBeNull();
	});

	test('other sessions have a history of their own', async () => {
		const id = await fillSession(store.db());
		const other = { ...newSession, requestId: '0d5d0f0e-1f5b-4c67-9a3c-6f7b3a1c2d3e' };
		const otherId = await sessions.create(by(), other, [guest('Eva Star'), guest('Udo Rabe')], []);
		const [first] = await attendees.list(store.db(), [otherId]);
		await setStanding(byLater(), first?.id ?? '', 'withdrawn');
		expect(await told(id)).toEqual([['session.create', null]]);
		expect(await told(otherId)).toHaveLength(2);
	});

	test('a session that is not there has no changes', async () => {
		await fillSession(store.db());
		expect(await told('%')).toEqual([]);
	});
});
