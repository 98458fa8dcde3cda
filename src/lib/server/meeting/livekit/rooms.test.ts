import { beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../../db/testing/databases.ts';
import { actions } from '../../register/testing/register.ts';
import * as attendees from '../../sessions/attendees.ts';
import { fillSession } from '../../sessions/testing/sessions.ts';
import { acting } from '../../testing/acting.ts';
import * as moderation from '../moderation.ts';
import * as meetingEvents from '../meeting-events.ts';
import * as rooms from './rooms.ts';
import { closeRoom, joinGrant, mute, openRoom, removeFromRoom, renewRoom } from './rooms.ts';
import { Unreachable } from './service.ts';
import { standInLivekit } from './testing/livekit.ts';
import type { LivekitRooms } from './testing/livekit.ts';

const freshLivekit = await standInLivekit();
let livekit: LivekitRooms;
beforeEach(() => void (livekit = freshLivekit()));

onBothDatabases((store) => {
	const by = () => acting(store.db());
	const meetingOf = (sessionId: string) => meetingEvents.read(store.db(), sessionId);
	const nameOf = async (sessionId: string) => {
		const { room } = await meetingOf(sessionId);
		return room.is === 'open' ? room.livekitName : '';
	};
	const grant = (id: string, sessionId: string, key: string | null = null) =>
		joinGrant(store.db(), { id, sessionId, linkGeneration: 1 }, key);

	/** An open room, at LiveKit too, with two browsers of Amsel and one of Lerche in it. */
	async function meeting() {
		const sessionId = await fillSession(store.db());
		await openRoom(by(), sessionId);
		const [amsel, lerche] = (await attendees.list(store.db(), [sessionId])).map(({ id }) => id);
		if (!amsel || !lerche) throw new Error('nobody is invited');
		const name = await nameOf(sessionId);
		const microphone = (sid: string) => ({ sid, source: 'MICROPHONE', muted: false });
		const camera = (sid: string) => ({ sid, source: 'CAMERA', muted: false });
		livekit.enter(name, `${amsel}.notebook`, [microphone('a1'), camera('a2')]);
		livekit.enter(name, `${amsel}.phone`, [microphone('a3')]);
		livekit.enter(name, `${lerche}.tablet`, [microphone('l1')]);
		return { sessionId, name, amsel, lerche };
	}

	test('a room opens once, without LiveKit, with nobody muted', async () => {
		const sessionId = await fillSession(store.db());
		const [one] = await attendees.list(store.db(), [sessionId]);
		await moderation.mute(by(), one?.id ?? '');
		livekit.isAway = true;
		await openRoom(by(), sessionId);
		const name = await nameOf(sessionId);
		await openRoom(by(), sessionId);
		expect(name).not.toBe('');
		expect(await nameOf(sessionId)).toBe(name);
		expect((await actions(store.db(), sessionId)).filter((one) => one === 'room.open')).toEqual([
			'room.open',
		]);
		expect((await meetingOf(sessionId)).muted.size).toBe(0);
	});

	test('who joins creates the room that LiveKit has forgotten', async () => {
		const { sessionId, name, lerche } = await meeting();
		livekit.connections.clear();
		expect(await grant(lerche, sessionId)).toMatchObject({ mutedAt: null });
		expect(livekit.names).toEqual([name]);
	});

	test('a closed room is gone at LiveKit, with everybody in it', async () => {
		const { sessionId, lerche } = await meeting();
		await closeRoom(by(), sessionId);
		expect(livekit.names).toEqual([]);
		expect((await meetingOf(sessionId)).room.is).toBe('closed');
		expect(await grant(lerche, sessionId)).toBeNull();
	});

	test('closing twice is recorded once', async () => {
		const { sessionId } = await meeting();
		await closeRoom(by(), sessionId);
		await closeRoom(by(), sessionId);
		expect((await actions(store.db(), sessionId)).filter((one) => one === 'room.close')).toEqual([
			'room.close',
		]);
	});

	test('a room that is closed while somebody joins does not rise again', async () => {
		const { sessionId, lerche } = await meeting();
		livekit.whileCreating = () => closeRoom(by(), sessionId);
		expect(await grant(lerche, sessionId)).toBeNull();
		expect(livekit.names).toEqual([]);
	});

	test('who joins while the room is renamed comes into the new one', async () => {
		const { sessionId, name, lerche } = await meeting();
		livekit.whileCreating = async () => {
			livekit.whileCreating = async () => {};
			await renewRoom(by(), sessionId);
		};
		expect(await grant(lerche, sessionId)).not.toBeNull();
		expect(livekit.names).toEqual([await nameOf(sessionId)]);
		expect(livekit.names).not.toEqual([name]);
	});

	test('who is removed loses each connection, and the others move to a room of another name', async () => {
		const { sessionId, name, amsel, lerche } = await meeting();
		const ended: string[] = [];
		livekit.whileCreating = async () => {
			ended.push(...livekit.identities(name));
		};
		await removeFromRoom(by(), amsel);
		// Only the other one was left when the new room was made, and the old one is gone.
		expect(ended).toEqual([`${lerche}.tablet`]);
		expect(livekit.names).toEqual([await nameOf(sessionId)]);
		expect(livekit.names).not.toEqual([name]);
		livekit.whileCreating = async () => {};
		expect(await grant(amsel, sessionId)).toBeNull();
		expect(await grant(lerche, sessionId)).not.toBeNull();
	});

	test('removing somebody twice moves the others once', async () => {
		const { sessionId, amsel } = await meeting();
		await removeFromRoom(by(), amsel);
		const name = await nameOf(sessionId);
		await removeFromRoom(by(), amsel);
		expect(await nameOf(sessionId)).toBe(name);
	});

	test('muting takes the microphones of each browser, no camera and nobody else', async () => {
		const { name, amsel, lerche } = await meeting();
		await mute(by(), amsel);
		expect(livekit.mutedTracks(name, `${amsel}.notebook`)).toEqual(['a1']);
		expect(livekit.mutedTracks(name, `${amsel}.phone`)).toEqual(['a3']);
		expect(livekit.mutedTracks(name, `${lerche}.tablet`)).toEqual([]);
	});

	test('who was muted is told so when they join again', async () => {
		const { sessionId, amsel } = await meeting();
		await mute(by(), amsel);
		expect(await grant(amsel, sessionId)).toMatchObject({ mutedAt: by().now });
	});

	test('who was heard again since is not muted when they join again', async () => {
		const { sessionId, amsel } = await meeting();
		await mute(by(), amsel);
		const unmuted = { kind: 'unmuted', attendeeId: amsel, at: by().now } as const;
		await store
			.db()
			.transaction()
			.execute((trx) => meetingEvents.append(trx, sessionId, () => [unmuted]));
		expect(await grant(amsel, sessionId)).toMatchObject({ mutedAt: null });
	});

	test('nor is who speaks on another device now, though no look has seen it yet', async () => {
		const { sessionId, name, amsel } = await meeting();
		await mute(by(), amsel);
		for (const one of livekit.connections.get(name) ?? []) {
			for (const track of one.tracks) if (track.sid === 'a3') track.muted = false;
		}
		expect(await grant(amsel, sessionId)).toMatchObject({ mutedAt: null });
	});

	test('who joins is told whether they are in with another device', async () => {
		const { sessionId, name, lerche } = await meeting();
		expect(await grant(lerche, sessionId)).toMatchObject({ elsewhere: true });
		// A reload of the one device: it comes with the key that it was given.
		const key = 'key-of-one-browser';
		livekit.connections.set(name, []);
		livekit.enter(name, `${lerche}.${key}`);
		expect(await grant(lerche, sessionId, key)).toMatchObject({ elsewhere: false, key });
		expect(await grant(lerche, sessionId)).toMatchObject({ elsewhere: true });
	});

	test('who goes on with one device is put out with the others, and nobody else is', async () => {
		const { sessionId, name, amsel, lerche } = await meeting();
		await rooms.takeOver(store.db(), { id: amsel, sessionId }, 'phone');
		expect(livekit.identities(name)).toEqual([`${amsel}.phone`, `${lerche}.tablet`]);
	});

	test('a page that says goodbye ends its own connection, not the one it has come back with', async () => {
		const { sessionId, name, amsel, lerche } = await meeting();
		const own = { id: amsel, sessionId };
		const [phone, all] = [`${amsel}.phone`, livekit.identities(name)];
		await rooms.endConnection(store.db(), own, 'phone', 'PA_an earlier one');
		await rooms.endConnection(store.db(), own, 'tablet', `PA_${lerche}.tablet`);
		expect(livekit.identities(name)).toEqual(all);
		await rooms.endConnection(store.db(), own, 'phone', `PA_${phone}`);
		expect(livekit.identities(name)).toEqual(all.filter((identity) => identity !== phone));
	});

	test('a link that is renewed while it joins is given no token', async () => {
		const { sessionId, lerche } = await meeting();
		livekit.whileCreating = () => attendees.renewLink(by(), lerche);
		expect(await grant(lerche, sessionId)).toBeNull();
	});

	test('without LiveKit a room closes and somebody is removed all the same', async () => {
		const { sessionId, name, amsel } = await meeting();
		livekit.isAway = true;
		await removeFromRoom(by(), amsel);
		expect((await meetingOf(sessionId)).removed.get(amsel)).toBe(by().now);
		expect(await nameOf(sessionId)).not.toBe(name);
		await closeRoom(by(), sessionId);
		expect((await meetingOf(sessionId)).room.is).toBe('closed');
	});

	test('without LiveKit nobody joins, and a mute is kept but reported as not done', async () => {
		const { sessionId, amsel, lerche } = await meeting();
		livekit.isAway = true;
		await expect(grant(lerche, sessionId)).rejects.toThrow(Unreachable);
		await expect(mute(by(), amsel)).rejects.toThrow(Unreachable);
		expect((await meetingOf(sessionId)).muted.get(amsel)).toBe(by().now);
	});
});
