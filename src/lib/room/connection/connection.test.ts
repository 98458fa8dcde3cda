import { ConnectionError, DisconnectReason } from 'livekit-client';
import { afterEach, expect, test, vi } from 'vitest';
import { PlayedRoom } from '../testing/played-room.ts';
import type { Attempt } from '../testing/played-room.ts';
import { PlayedServer } from '../testing/played-server.ts';
import { PlayedTimers } from '../testing/played-timers.ts';
import { AttendeeApi } from './attendee-api.ts';
import { Connection } from './connection.ts';

afterEach(() => vi.unstubAllGlobals());

/** A connection whose attempts come to what is given; later ones connect. */
async function started(...attempts: readonly Attempt[]) {
	const server = new PlayedServer();
	const timers = new PlayedTimers();
	const rooms: PlayedRoom[] = [];
	const modes: boolean[] = [];
	const events: string[] = [];
	const connection = new Connection(
		new AttendeeApi('/j/link'),
		'/j/link',
		false,
		{
			timers,
			makeRoom: ({ singlePeerConnection }) => {
				const room = new PlayedRoom(attempts[rooms.length] ?? 'connects');
				rooms.push(room);
				modes.push(singlePeerConnection === true);
				return room;
			},
		},
		{
			replaced: () => events.push('replaced'),
			connected: (_, { token }) => events.push(`connected by ${token}`),
			lost: (why) => events.push(`lost: ${why}`),
			regained: () => events.push('regained'),
			ended: (ending) => events.push(`ended: ${ending}`),
		},
	);
	connection.start(null);
	await timers.pass(0);
	const last = () => rooms.at(-1) ?? expect.fail('no room was made');
	return { connection, server, timers, rooms, modes, events, last };
}

test('it connects with a ticket of our server and then asks nothing more', async () => {
	const { server, timers, events, last } = await started();
	await timers.pass(60_000);
	expect(events).toEqual(['replaced', 'connected by token 1']);
	expect(last().token).toBe('token 1');
	expect(server.requests).toEqual(['token']);
});

test('a room that the client reconnects in time is kept', async () => {
	const { timers, rooms, events, last } = await started();
	last().lose();
	await timers.pass(2000);
	last().regain();
	await timers.pass(10_000);
	expect(rooms).toHaveLength(1);
	expect(events.at(-1)).toBe('regained');
});

test('a room that the client does not reconnect is replaced after three seconds', async () => {
	const { timers, rooms, events, last } = await started();
	last().lose();
	await timers.pass(3000);
	expect(rooms).toHaveLength(1);
	await timers.pass(1000);
	expect(rooms.map(({ isDisconnected }) => isDisconnected)).toEqual([true, false]);
	expect(events.slice(-2)).toEqual(['replaced', 'connected by token 2']);
});

test('a room whose client gives up is replaced at once', async () => {
	const { timers, events, last } = await started();
	last().drop(DisconnectReason.SERVER_SHUTDOWN);
	await timers.pass(0);
	expect(events.slice(-3)).toEqual(['lost: unknown', 'replaced', 'connected by token 2']);
});

test('while LiveKit is away no room is made, and one as soon as it answers', async () => {
	const { server, timers, rooms, events, last } = await started();
	server.livekit = false;
	last().lose();
	await timers.pass(60_000);
	expect(rooms).toHaveLength(1);
	expect(events.at(-1)).toBe('lost: away');
	server.livekit = true;
	await timers.pass(500);
	expect(rooms).toHaveLength(2);
	expect(events.at(-1)).toBe('connected by token 2');
});

test('without our server the room is lost but not given up', async () => {
	const { server, timers, events, last } = await started();
	server.answers = false;
	last().lose();
	await timers.pass(30_000);
	expect(events.at(-1)).toBe('lost: offline');
	server.answers = true;
	await timers.pass(1000);
	expect(events.at(-1)).toBe('connected by token 2');
});

test('the first attempt may take 14 seconds: nothing is known of the network', async () => {
	const { timers, rooms, modes } = await started('hangs');
	await timers.pass(13_900);
	expect(rooms).toHaveLength(1);
	await timers.pass(2000);
	expect(rooms).toHaveLength(2);
	expect(modes).toEqual([true, false]);
});

test('after a call a hanging attempt is cut short and repeated in the same mode', async () => {
	const { timers, rooms, modes, events, last } = await started('connects', 'hangs', 'hangs');
	last().drop(DisconnectReason.UNKNOWN_REASON);
	await timers.pass(4000);
	expect(events.at(-1)).toBe('lost: unknown');
	await timers.pass(1500 + 8000);
	expect(rooms).toHaveLength(3);
	await timers.pass(1500);
	expect(events.at(-1)).toBe('connected by token 4');
	expect(modes).toEqual([true, true, true, true]);
	expect(rooms.map(({ isDisconnected }) => isDisconnected)).toEqual([true, true, true, false]);
});

test('when media find no way the next attempt uses two peer connections', async () => {
	const { timers, modes } = await started(ConnectionError.internal('no media'));
	await timers.pass(2000);
	expect(modes).toEqual([true, false]);
});

test('a refused token changes no mode: media were not tried', async () => {
	const { timers, modes } = await started(ConnectionError.notAllowed('token', 401));
	await timers.pass(2000);
	expect(modes).toEqual([true, true]);
});

test.each([
	['closed', DisconnectReason.ROOM_DELETED],
	['removed', DisconnectReason.PARTICIPANT_REMOVED],
	['otherTool', DisconnectReason.ROOM_DELETED],
] as const)(
	'when our server says %s the call ends, and nothing is tried again',
	async (stage, reason) => {
		const { server, timers, rooms, events, last } = await started();
		server.stage = stage;
		last().drop(reason);
		await timers.pass(60_000);
		expect(events.at(-1)).toBe(`ended: ${stage}`);
		expect(server.requests).toEqual(['token', 'token']);
		expect(rooms).toHaveLength(1);
	},
);

test('a link that is no longer valid ends the call', async () => {
	const { server, timers, events, last } = await started();
	server.knowsLink = false;
	last().lose();
	await timers.pass(1000);
	expect(events.at(-1)).toBe('ended: gone');
});

test('the same attendee in another window of this browser ends the call here', async () => {
	const { server, timers, events, last } = await started();
	last().drop(DisconnectReason.DUPLICATE_IDENTITY);
	await timers.pass(60_000);
	expect(events.at(-1)).toBe('ended: elsewhere');
	expect(server.requests).toEqual(['token']);
});

test('leaving ends everything once, and nothing is tried again', async () => {
	const { connection, server, timers, rooms, events } = await started();
	connection.end('left');
	connection.end('left');
	await timers.pass(60_000);
	expect(events).toEqual(['replaced', 'connected by token 1', 'ended: left']);
	expect(server.requests).toEqual(['token']);
	expect(rooms.map(({ isDisconnected }) => isDisconnected)).toEqual([true]);
});

test('leaving during an attempt makes no further room', async () => {
	const { connection, timers, rooms, events } = await started('hangs');
	connection.end('left');
	await timers.pass(60_000);
	expect(rooms).toHaveLength(1);
	expect(events).toEqual(['replaced', 'ended: left']);
});

test('a page in the back-forward cache leaves the room and joins another when it is back', async () => {
	const { connection, timers, rooms, events } = await started();
	connection.suspend();
	await timers.pass(60_000);
	expect(rooms.map(({ isDisconnected }) => isDisconnected)).toEqual([true]);
	connection.start(null);
	await timers.pass(0);
	expect(events.at(-1)).toBe('connected by token 2');
});
