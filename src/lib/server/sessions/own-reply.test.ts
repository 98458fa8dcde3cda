import { expect, test } from 'vitest';
import { scopeOfOwner } from '../../access/scope.ts';
import { onBothDatabases } from '../db/testing/databases.ts';
import * as moderation from '../meeting/moderation.ts';
import { actions, later, now, person } from '../register/testing/register.ts';
import * as people from '../register/people.ts';
import { acting, actor } from '../testing/acting.ts';
import * as attendees from './attendees.ts';
import { invite } from './invite.ts';
import { giveReply, readOwnReply, takeBackReply } from './own-reply.ts';
import * as replies from './replies.ts';
import * as sessions from './sessions.ts';
import { callOff } from './session-acts.ts';
import { setStanding } from './standing.ts';
import { fillSession } from './testing/sessions.ts';

onBothDatabases((store) => {
	const office = (at = now) => acting(store.db(), { actor, now: at });

	/** Amsel and Lerche are invited to a hybrid session. */
	async function filled() {
		const sessionId = await fillSession(store.db());
		const [amsel, lerche] = await attendees.list(store.db(), [sessionId]);
		if (!amsel || !lerche) throw new Error('nobody is invited');
		return { sessionId, amsel, lerche };
	}
	type One = Awaited<ReturnType<typeof filled>>['amsel'];
	const byLink = ({ id, name, role, personId }: One, at = now) =>
		acting(store.db(), {
			actor: { kind: 'attendee', id, name, role },
			scope: scopeOfOwner(personId ?? id),
			now: at,
		});
	const read = async ({ id }: One) => {
		const attendee = await attendees.read(store.db(), id);
		const reply = await replies.read(store.db(), id);
		return { standing: attendee?.standing, mode: attendee?.mode, said: reply?.choice ?? null };
	};

	test('whoever says where they take part is expected there, and taking it back undoes it', async () => {
		const { amsel, lerche } = await filled();
		expect(await giveReply(byLink(amsel), amsel, 'onSite')).toBeNull();
		expect(await giveReply(byLink(amsel, later), amsel, 'remote')).toBeNull();
		expect(await read(amsel)).toEqual({ standing: 'invited', mode: 'remote', said: 'remote' });
		expect(await read(lerche)).toMatchObject({ mode: 'unknown', said: null });
		expect(await takeBackReply(byLink(amsel, later), amsel)).toBeNull();
		expect(await read(amsel)).toEqual({ standing: 'invited', mode: 'unknown', said: null });
		expect(await actions(store.db(), amsel.id)).toEqual(
			expect.arrayContaining(['attendee.reply', 'attendee.takeBackReply']),
		);
	});

	test('who is prevented counts as when the office says so, and comes back by their own word', async () => {
		const { sessionId, amsel } = await filled();
		await giveReply(byLink(amsel), amsel, 'onSite');
		expect(await giveReply(byLink(amsel), amsel, 'prevented', 'bin im Urlaub')).toBeNull();
		expect(await attendees.countBySession(store.db(), [sessionId])).toEqual(
			new Map([[sessionId, 1]]),
		);
		expect(await replies.read(store.db(), amsel.id)).toMatchObject({ message: 'bin im Urlaub' });
		expect(await takeBackReply(byLink(amsel), amsel)).toBeNull();
		expect(await read(amsel)).toEqual({ standing: 'invited', mode: 'unknown', said: null });
	});

	test('what is said twice is one line of the log, and what was written with it is in none', async () => {
		const { amsel } = await filled();
		await giveReply(byLink(amsel), amsel, 'prevented', 'bin im Urlaub');
		await giveReply(byLink(amsel, later), amsel, 'prevented', 'bin im Urlaub');
		expect(await actions(store.db(), amsel.id)).toEqual(['attendee.reply']);
		expect(await replies.read(store.db(), amsel.id)).toMatchObject({ at: now });
		const lines = await store.db().selectFrom('audit').select(['detail', 'actorId']).execute();
		expect(JSON.stringify(lines)).not.toContain('Urlaub');
		expect(lines).toContainEqual(expect.objectContaining({ actorId: amsel.id }));
	});

	test('what the office decides afterwards holds, beside what was said, until somebody says anew', async () => {
		const { sessionId, amsel } = await filled();
		await giveReply(byLink(amsel), amsel, 'onSite');
		await attendees.updateModes(office(later), sessionId, new Map([[amsel.id, 'remote']]));
		expect(await read(amsel)).toMatchObject({ mode: 'remote', said: 'onSite' });
		expect(await replies.read(store.db(), amsel.id)).toMatchObject({
			overruled: { at: later, byName: actor.name },
		});
		expect(await takeBackReply(byLink(amsel, later), amsel)).toBe('decided');
		expect(await giveReply(byLink(amsel, later), amsel, 'onSite')).toBeNull();
		expect(await replies.read(store.db(), amsel.id)).toMatchObject({ overruled: null });
		expect(await read(amsel)).toMatchObject({ mode: 'onSite' });
	});

	test('who was put down or excused by the office cannot come back by their own word', async () => {
		const { amsel, lerche } = await filled();
		await setStanding(office(), amsel.id, 'prevented');
		expect(await giveReply(byLink(amsel), amsel, 'onSite')).toBe('decided');
		await setStanding(office(), amsel.id, 'invited');
		await giveReply(byLink(lerche), lerche, 'prevented');
		for (const standing of ['invited', 'prevented'] as const) {
			await setStanding(office(later), lerche.id, standing);
		}
		expect(await takeBackReply(byLink(lerche), lerche)).toBe('decided');
		await setStanding(office(later), lerche.id, 'excused');
		expect(await takeBackReply(byLink(lerche), lerche)).toBe('decided');
		await setStanding(office(later), lerche.id, 'withdrawn');
		expect(await giveReply(byLink(lerche), lerche, 'remote')).toBe('notInvited');
	});

	test('once a substitute is invited it is for the office to say who comes', async () => {
		const { sessionId, amsel } = await filled();
		await people.create(office(), { ...person, id: 'gans', title: '', familyName: 'Gans' });
		await giveReply(byLink(amsel), amsel, 'prevented');
		const session = await sessions.read(store.db(), sessionId);
		if (!session) throw new Error('the session is not there');
		await invite(office(), session, {
			...{ personId: 'gans', guestName: null, guestEmail: '', representsId: amsel.id },
			...{ role: null, vote: null },
		});
		expect(await takeBackReply(byLink(amsel), amsel)).toBe('replaced');
		expect(await read(amsel)).toMatchObject({ standing: 'prevented', said: 'prevented' });
	});

	test('nobody speaks for another, nor by a link that was renewed meanwhile', async () => {
		const { amsel, lerche } = await filled();
		for (const by of [byLink(lerche), office()]) {
			expect(await giveReply(by, amsel, 'prevented')).toBe('notYours');
			expect(await takeBackReply(by, amsel)).toBe('notYours');
		}
		await attendees.renewLink(office(), amsel.id);
		expect(await giveReply(byLink(amsel), amsel, 'prevented')).toBe('notYours');
		expect(await read(amsel)).toMatchObject({ standing: 'invited', said: null });
	});

	test('nothing is said of a session that runs, is over or called off, and not that nobody comes', async () => {
		const { sessionId, amsel, lerche } = await filled();
		await giveReply(byLink(lerche), lerche, 'prevented');
		expect(await giveReply(byLink(amsel), amsel, 'prevented')).toBe('lastOne');
		expect(await read(amsel)).toMatchObject({ standing: 'invited', said: null });
		const begun = '2027-04-01T12:00:00.000Z';
		expect(await giveReply(byLink(amsel, begun), amsel, 'remote')).toBe('begun');
		await moderation.open(office(), sessionId);
		expect(await giveReply(byLink(amsel), amsel, 'remote')).toBe('roomOpen');
		await callOff(office(), sessionId, 'Sturm');
		const session = await sessions.read(store.db(), sessionId);
		const own = session && (await readOwnReply(office(), session, amsel));
		expect(own?.refusal).toBe('calledOff');
	});
});
