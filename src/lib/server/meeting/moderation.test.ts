import { expect, test } from 'vitest';
import { onBothDatabases } from '../db/testing/databases.ts';
import { actions, actor, later } from '../register/testing/register.ts';
import * as attendees from '../sessions/attendees.ts';
import { callOff } from '../sessions/session-acts.ts';
import * as sessions from '../sessions/sessions.ts';
import { fillSession, invite, newSession } from '../sessions/testing/sessions.ts';
import { acting } from '../testing/acting.ts';
import * as meetingEvents from './meeting-events.ts';
import * as moderation from './moderation.ts';
import { open } from '../db/open.ts';
import type { Db } from '../db/open.ts';
import { onHappened } from './following/happened.ts';
import { lastEvents } from './following/last-events.query.ts';

const first = async (db: Db) => {
	const sessionId = await fillSession(db);
	const [one] = await attendees.list(db, [sessionId]);
	if (!one) throw new Error('Nobody is invited');
	return { sessionId, one };
};

onBothDatabases((store) => {
	const by = (now = later) => acting(store.db(), { actor, now });
	const meeting = (sessionId: string) => meetingEvents.read(store.db(), sessionId);

	test('who is removed stays out until readmitted, and each is put down once', async () => {
		const { sessionId, one } = await first(store.db());
		await moderation.remove(by(), one.id);
		expect(await moderation.remove(by('2026-11-27T10:15:00.000Z'), one.id)).toBeNull();
		expect((await meeting(sessionId)).removed.get(one.id)).toBe(later);
		await moderation.readmit(by(), one.id);
		expect(await moderation.readmit(by(), one.id)).toBeNull();
		expect((await meeting(sessionId)).removed.size).toBe(0);
		expect((await actions(store.db(), one.id)).toSorted()).toEqual([
			'attendee.readmit',
			'attendee.remove',
		]);
	});

	test('a removal from an open room moves it, and is one thing with that', async () => {
		const { sessionId, one } = await first(store.db());
		await moderation.open(by(), sessionId);
		const { room: before } = await meeting(sessionId);
		await moderation.remove(by(), one.id);
		const { room, formerNames } = await meeting(sessionId);
		expect(room).toMatchObject({ is: 'open', openedAt: later });
		expect([...formerNames]).toEqual(before.is === 'open' ? [before.livekitName] : 'none');
		const kinds = (await meetingEvents.list(store.db(), sessionId)).map(({ kind }) => kind);
		expect(kinds).toEqual(['opened', 'removed', 'moved']);
		expect(await actions(store.db(), sessionId)).toEqual(['session.create', 'room.open']);
	});

	test('the room of a session that is called off cannot be opened, until it takes place again', async () => {
		const { sessionId } = await first(store.db());
		await callOff(by(), sessionId, 'Wasserschaden');
		expect(await moderation.open(by(), sessionId)).toBeNull();
		expect((await meeting(sessionId)).room.is).toBe('none');
		await callOff(by(), sessionId, null);
		await moderation.open(by(), sessionId);
		expect((await meeting(sessionId)).room.is).toBe('open');
	});

	test('who is muted stays so until the room is opened anew', async () => {
		const { sessionId, one } = await first(store.db());
		const second = { ...newSession, requestId: '6e0f7f3e-5f3b-4f0c-9d2c-1a2b3c4d5e70' };
		const other = await sessions.create(by(), second, [invite('lerche')], []);
		await moderation.mute(by(), one.id);
		await moderation.open(by(), other);
		expect((await meeting(sessionId)).muted.get(one.id)).toBe(later);
		await moderation.open(by(), sessionId);
		expect((await meeting(sessionId)).muted.size).toBe(0);
		expect(await actions(store.db(), one.id)).toEqual(['attendee.mute']);
	});

	test('nobody who is not invited is muted, removed or readmitted', async () => {
		await first(store.db());
		for (const act of [moderation.mute, moderation.remove, moderation.readmit]) {
			expect(await act(by(), 'nobody')).toBeNull();
		}
	});

	test('two who open at once meet in one room', async () => {
		const { sessionId } = await first(store.db());
		const done = await Promise.all([1, 2, 3].map(() => moderation.open(by(), sessionId)));
		expect(done.filter((one) => one !== null)).toHaveLength(1);
		expect(await meetingEvents.list(store.db(), sessionId)).toHaveLength(1);
	});

	test('whoever hears that something happened finds it, from wherever they look', async () => {
		const { sessionId, one } = await first(store.db());
		const other = open(store.where());
		// Connected before, or the first look would come after the commands.
		await lastEvents(other, [sessionId]);
		const found: Promise<number | undefined>[] = [];
		const end = onHappened((id) => {
			found.push(lastEvents(other, [id]).then((numbers) => numbers.get(sessionId)));
		});
		const written: (number | undefined)[] = [];
		for (const command of [
			() => moderation.open(by(), sessionId),
			() => moderation.open(by(), sessionId),
			() => moderation.mute(by(), one.id),
			() => moderation.remove(by(), one.id),
			() => moderation.readmit(by(), one.id),
			() => moderation.move(by(), sessionId),
			() => moderation.close(by(), sessionId),
		]) {
			const done = await command();
			if (done) written.push(done.events.at(-1)?.number);
			await Promise.all(found);
		}
		end();
		expect(written).toHaveLength(6);
		expect(await Promise.all(found)).toEqual(written);
		await other.destroy();
	});
});
