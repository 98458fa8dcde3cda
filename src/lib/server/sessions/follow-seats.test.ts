import { expect, test } from 'vitest';
import { acting, actor } from '../testing/acting.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import type { Db } from '../db/open.ts';
import * as committees from '../register/committees.ts';
import * as memberships from '../register/memberships.ts';
import * as people from '../register/people.ts';
import { actions, fillRegister, now, person } from '../register/testing/register.ts';
import * as attendees from './attendees.ts';
import { dueSessions } from './due-sessions.query.ts';
import { applyDifference, followSeats, readDifference } from './follow-seats.ts';
import { invitations } from './invitations.query.ts';
import { invite } from './invite.ts';
import * as sessionCommittees from './session-committees.ts';
import * as sessions from './sessions.ts';
import { callOff, markSent } from './session-acts.ts';
import { setStanding } from './standing.ts';
import { invite as seated, newSession } from './testing/sessions.ts';

const seat = (personId: string, more: Partial<memberships.MembershipChange> = {}) => ({
	...{ id: `seat of ${personId}`, committeeId: 'council', personId, role: 'member' as const },
	...{ vote: true, from: '2024-07-01', to: null },
	...more,
});

onBothDatabases((store) => {
	const by = (at = now) => acting(store.db(), { actor, now: at });
	const list = async (db: Db, id: string) =>
		(await attendees.list(db, [id])).map(({ personId, role }) => `${personId} ${role}`);
	const links = async (id: string) =>
		new Map(
			(await attendees.listEveryone(store.db(), [id])).map((one) => [one.personId, one.linkId]),
		);
	const read = async (id: string) => {
		const session = await sessions.read(store.db(), id);
		if (!session) throw new Error('no such session');
		return session;
	};

	/** Lerche and Amsel have seats and are invited, nothing is sent. */
	async function council(): Promise<string> {
		await fillRegister(store.db());
		for (const id of ['lerche', 'amsel']) await memberships.create(by(), seat(id));
		await people.create(by(), { ...person, id: 'specht', familyName: 'Specht' });
		return sessions.create(by(), newSession, [seated('lerche'), seated('amsel')], []);
	}

	test('a new session is due for nothing, and a seat that is given makes it due', async () => {
		const id = await council();
		expect(await dueSessions(store.db(), now, 10)).toEqual([]);
		await memberships.create(by(), seat('specht'));
		expect(await dueSessions(store.db(), now, 10)).toEqual([id]);
		const before = await links(id);
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toEqual(['amsel member', 'lerche member', 'specht member']);
		expect([...(await links(id))].slice(0, 2)).toEqual([...before]);
		expect(await dueSessions(store.db(), now, 10)).toEqual([]);
	});

	test('whose seat ends is taken off, and comes back with the seat by the same link', async () => {
		const id = await council();
		const before = await links(id);
		await memberships.update(by(), 'seat of amsel', 0, seat('amsel', { to: '2027-03-31' }));
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toEqual(['lerche member']);
		await memberships.change(store.db(), 'seat of amsel', { to: null });
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toEqual(['amsel member', 'lerche member']);
		expect(await links(id)).toEqual(before);
	});

	test('a new chair leads, and has what the vote needs', async () => {
		const id = await council();
		await memberships.change(store.db(), 'seat of amsel', { role: 'chair', vote: false });
		await followSeats(store.db(), now);
		expect(await attendees.list(store.db(), [id])).toMatchObject([
			{ personId: 'amsel', role: 'chair', vote: false, needs: ['hear', 'speak', 'see'] },
			{ personId: 'lerche', role: 'member' },
		]);
	});

	test('a session that moves to another day has the list of that day', async () => {
		const id = await council();
		await memberships.createAll(store.db(), [seat('specht', { from: '2027-04-08' })]);
		await memberships.change(store.db(), 'seat of amsel', { to: '2027-04-08' });
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toEqual(['amsel member', 'lerche member']);
		await sessions.change(store.db(), id, { startsAt: '2027-04-08T12:00:00.000Z' });
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toEqual(['lerche member', 'specht member']);
	});

	test('what was decided by hand stays', async () => {
		const id = await council();
		const session = await read(id);
		const guest = { personId: null, guestName: 'Ida Fink', guestEmail: '', representsId: null };
		await invite(by(), session, { ...guest, role: null, vote: null });
		const [amsel] = await attendees.list(store.db(), [id]);
		await setStanding(by(), amsel?.id ?? '', 'withdrawn');
		await attendees.updateModes(
			by(),
			id,
			new Map((await attendees.list(store.db(), [id])).map((one) => [one.id, 'onSite'])),
		);
		await memberships.create(by(), seat('specht'));
		await followSeats(store.db(), now);
		expect((await attendees.list(store.db(), [id])).map(({ name, mode }) => [name, mode])).toEqual([
			['Ida Fink', 'onSite'],
			['Dr. Ada Lerche', 'onSite'],
			['Dr. Ada Specht', 'unknown'],
		]);
	});

	test('once the invitations are sent only a visible act changes who comes; undone, it follows again', async () => {
		const id = await council();
		await markSent(by(), id, true);
		expect(await read(id)).toMatchObject({ sent: { at: now, byName: actor.name } });
		await memberships.create(by(), seat('specht'));
		await memberships.change(store.db(), 'seat of amsel', { to: '2027-01-01' });
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toEqual(['amsel member', 'lerche member']);
		const { difference } = await readDifference(store.db(), await read(id));
		expect(difference).toMatchObject({ toInvite: [{ personId: 'specht' }], toChange: [] });
		expect(difference.toWithdraw).toHaveLength(1);

		await applyDifference(by(), await read(id), { ...difference, toWithdraw: [] });
		expect(await list(store.db(), id)).toEqual(['amsel member', 'lerche member', 'specht member']);
		await markSent(by(), id, false);
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toEqual(['lerche member', 'specht member']);
		expect(await actions(store.db(), id)).toEqual(
			expect.arrayContaining(['session.markSent', 'session.markUnsent']),
		);
	});

	test('neither a session that has begun nor one that is called off is followed', async () => {
		const id = await council();
		await memberships.create(by(), seat('specht'));
		await followSeats(store.db(), newSession.startsAt);
		await callOff(by(), id, 'Wasserschaden');
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toEqual(['amsel member', 'lerche member']);
		await callOff(by(), id, null);
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toHaveLength(3);
	});

	test('of a joint session the seats of each committee count', async () => {
		const id = await council();
		await committees.create(by(), { id: 'finance', name: 'Finanzausschuss', kind: 'deciding' });
		await sessionCommittees.createAll(store.db(), [{ sessionId: id, committeeId: 'finance' }]);
		await memberships.create(by(), {
			...seat('specht', { role: 'chair' }),
			committeeId: 'finance',
		});
		await followSeats(store.db(), now);
		expect(await list(store.db(), id)).toContain('specht chair');
		const joint = [{ committeeName: 'Rat', jointWith: ['Finanzausschuss'] }];
		expect([await read(id)]).toMatchObject(joint);
		expect(await invitations(store.db(), 'specht')).toMatchObject(joint);
	});

	test('of many sessions each follows, and doing it twice changes nothing', async () => {
		await council();
		const ids: string[] = [];
		for (let n = 0; n < 60; n++) {
			const startsAt = `2027-05-${String((n % 28) + 1).padStart(2, '0')}T12:00:00.000Z`;
			const session = { ...newSession, requestId: `form ${n}`, startsAt };
			ids.push(await sessions.create(by(), session, [seated('lerche'), seated('amsel')], []));
		}
		await memberships.create(by(), seat('specht'));
		await followSeats(store.db(), now);
		const counts = await attendees.countBySession(store.db(), ids);
		expect(ids.filter((id) => counts.get(id) !== 3)).toEqual([]);
		const written = async () =>
			(await store.db().selectFrom('audit').select('id').execute()).length;
		const before = await written();
		await followSeats(store.db(), now);
		expect(await written()).toBe(before);
	});
});
