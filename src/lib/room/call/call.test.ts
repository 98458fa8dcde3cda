import { DisconnectReason } from 'livekit-client';
import { afterEach, expect, test, vi } from 'vitest';
import { AttendeeApi } from '../connection/attendee-api.ts';
import { openPage } from '../testing/played-page.ts';
import { PlayedRoom } from '../testing/played-room.ts';
import { PlayedServer } from '../testing/played-server.ts';
import { PlayedTimers } from '../testing/played-timers.ts';
import type { Coming } from './call-entry.ts';
import { Call } from './call.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

let links = 0;

/** A call with the microphone on; each on a link of its own, for the browser remembers. */
async function calling({ leads = false, coming = 'alone' as Coming } = {}) {
	const path = `/j/${++links}`;
	openPage();
	const server = new PlayedServer();
	const timers = new PlayedTimers();
	const rooms: PlayedRoom[] = [];
	const endings: string[] = [];
	const makeRoom = () => {
		const room = new PlayedRoom('connects');
		rooms.push(room);
		return room;
	};
	const call = new Call(
		{
			...{ api: new AttendeeApi(path), path, attendeeId: 'id of Sturm', name: 'Sturm', leads },
			...{ session: 'Rat', coming, ticket: null, tracks: { camera: null, microphone: null } },
			...{ wanted: { camera: false, microphone: true }, height: 360 },
		},
		{ timers, makeRoom },
		(ending) => endings.push(ending),
	);
	await timers.pass(0);
	const room = () => rooms.at(-1) ?? expect.fail('no room was made');
	const people = () =>
		call.present.people.map(({ name, away }) => (away ? `${name} (away)` : name));
	return { call, server, timers, rooms, endings, room, people };
}

test('who joins and leaves is seen', async () => {
	const { call, timers, room, people } = await calling();
	expect(call.state).toBe('in');
	room().join('Lerche');
	room().join('Amsel');
	expect(people()).toEqual(['Lerche', 'Amsel']);
	room().leave('Amsel', DisconnectReason.CLIENT_INITIATED);
	room().leave('Lerche', DisconnectReason.CONNECTION_TIMEOUT);
	expect(people()).toEqual(['Lerche (away)']);
	await timers.pass(22_000);
	expect(people()).toEqual([]);
});

test('the others keep their places when one room replaces another', async () => {
	const { timers, rooms, room, people } = await calling();
	room().join('Lerche');
	room().join('Amsel');
	room().drop(DisconnectReason.SERVER_SHUTDOWN);
	await timers.pass(0);
	expect(rooms).toHaveLength(2);
	expect(people()).toEqual(['Lerche (away)', 'Amsel (away)']);
	room().join('Amsel');
	expect(people()).toEqual(['Lerche (away)', 'Amsel']);
});

test('a call that was lost for fifteen seconds offers other ways in', async () => {
	const { call, server, timers, room } = await calling();
	server.livekit = false;
	room().lose();
	await timers.pass(10_000);
	expect([call.state, call.lostLong]).toEqual(['away', false]);
	await timers.pass(10_000);
	expect([call.state, call.lostLong]).toEqual(['away', true]);
	server.livekit = true;
	await timers.pass(1000);
	expect([call.state, call.lostLong]).toEqual(['in', false]);
});

test('muted by the chair while disconnected, an attendee returns muted, and may unmute', async () => {
	const { call, server, timers, room } = await calling();
	expect(call.wanted.microphone).toBe(true);
	server.mutedAt = '2026-11-30T10:00:00.000Z';
	room().drop(DisconnectReason.SERVER_SHUTDOWN);
	await timers.pass(0);
	expect([call.wanted.microphone, call.notices]).toEqual([
		false,
		[{ about: 'microphone', is: 'mutedByChair' }],
	]);

	call.want('microphone', true);
	room().drop(DisconnectReason.SERVER_SHUTDOWN);
	await timers.pass(0);
	expect([call.wanted.microphone, call.notices]).toEqual([true, []]);
});

test('a removed attendee is out: nothing is asked or shown any more', async () => {
	const { server, timers, rooms, endings, room, call } = await calling();
	room().join('Lerche');
	server.stage = 'removed';
	room().drop(DisconnectReason.PARTICIPANT_REMOVED);
	await timers.pass(0);
	expect(endings).toEqual(['removed']);
	const asked = [...server.requests];
	const seen = call.present.browsers;
	document.dispatchEvent(new Event('visibilitychange'));
	await timers.pass(60_000);
	expect(server.requests).toEqual(asked);
	expect(rooms).toHaveLength(1);
	expect(call.present.browsers).toBe(seen);
});

test('only the chair moderates', async () => {
	expect((await calling()).call.moderation).toBeNull();
	expect((await calling({ leads: true })).call.moderation).not.toBeNull();
});

test('when the chair removes somebody their tile goes at once', async () => {
	const { call, server, room, people } = await calling({ leads: true });
	room().join('Lerche');
	room().leave('Lerche', DisconnectReason.CONNECTION_TIMEOUT);
	expect(people()).toEqual(['Lerche (away)']);
	server.removed = [{ id: 'id of Lerche', name: 'Lerche' }];
	await call.moderation?.remove('id of Lerche');
	expect(people()).toEqual([]);
	expect(call.moderation?.removed).toEqual(server.removed);
});

test('who goes on here puts their other device out, once, when this one is connected', async () => {
	const { server, timers, room } = await calling({ coming: 'instead' });
	expect(server.requests).toEqual(['token', 'connection takeOver']);
	room().drop(DisconnectReason.SERVER_SHUTDOWN);
	await timers.pass(0);
	expect(server.requests).toEqual(['token', 'connection takeOver', 'token']);
});

test('a second device is silent until it is asked to be heard', async () => {
	const { call, server } = await calling({ coming: 'beside' });
	expect([call.hears, server.requests]).toEqual([false, ['token']]);
	await call.freeSound();
	expect(call.hears).toBe(true);
});

test('the own other device is no other person, and is not heard', async () => {
	const { call, room, people } = await calling();
	room().join('Lerche');
	room().join('phone of Sturm', 'id of Sturm');
	expect(people()).toEqual(['Lerche']);
	expect([call.present.ownDevices, call.present.tiles.map(({ name }) => name)]).toEqual([
		2,
		['Lerche'],
	]);
});
