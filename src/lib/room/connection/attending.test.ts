import { DisconnectReason } from 'livekit-client';
import { afterEach, expect, test, vi } from 'vitest';
import type { Stage } from '$lib/meeting/stage.ts';
import { openPage } from '../testing/played-page.ts';
import { PlayedRoom } from '../testing/played-room.ts';
import { PlayedServer } from '../testing/played-server.ts';
import { PlayedStream } from '../testing/played-stream.ts';
import { PlayedTimers } from '../testing/played-timers.ts';
import { AttendeeApi } from './attendee-api.ts';
import { Attending } from './attending.svelte.ts';
import { enter } from './enter.ts';

afterEach(() => vi.unstubAllGlobals());

let links = 0;

/** The page of an attendee, watching; each on a link of its own, for the browser remembers. */
function attended({ stage = 'open' as Stage, leads = false, loads = true } = {}) {
	const path = `/j/${++links}`;
	openPage();
	const server = new PlayedServer();
	server.stage = stage;
	const timers = new PlayedTimers();
	const rooms: PlayedRoom[] = [];
	const makeRoom = () => {
		const room = new PlayedRoom('connects');
		rooms.push(room);
		return room;
	};
	const attending = new Attending(
		{ path, attendeeId: 'id of Sturm', name: 'Sturm', session: 'Rat', leads, stage, revision: 1 },
		{
			api: new AttendeeApi(path),
			timers,
			load: async () => {
				if (!loads) throw new TypeError('Failed to fetch dynamically imported module');
				return { enter: (entry, ended) => enter(entry, ended, { timers, makeRoom }) };
			},
		},
	);
	const unwatch = attending.watch();
	const room = () => rooms.at(-1) ?? expect.fail('no room was made');
	const joins = async () => {
		attending.preview.without();
		await attending.enter();
		await timers.pass(0);
	};
	return { attending, server, timers, rooms, room, joins, unwatch };
}

/** Sets whether the page is in front, as the browser tells it. */
function show(visibilityState: 'visible' | 'hidden'): void {
	Object.assign(document, { visibilityState });
	document.dispatchEvent(new Event('visibilitychange'));
}

const ticketsOf = ({ requests }: PlayedServer) => requests.filter((asked) => asked === 'token');

test('every three seconds it asks where the session stands', async () => {
	const { attending, server, timers } = attended({ stage: 'notOpen' });
	await timers.pass(6000);
	expect(server.requests).toEqual(['status', 'status']);
	expect(attending.stage).toBe('notOpen');
	server.stage = 'open';
	await timers.pass(3000);
	expect([attending.stage, attending.reach]).toEqual(['open', 'both']);
});

test('a page that is left or in the background asks nothing, and at once when it is back', async () => {
	const { server, timers, unwatch } = attended();
	show('hidden');
	await timers.pass(30_000);
	expect(server.requests).toEqual([]);
	show('visible');
	await timers.pass(0);
	expect(server.requests).toEqual(['status']);
	unwatch();
	show('visible');
	await timers.pass(30_000);
	expect(server.requests).toEqual(['status']);
});

test('it says who does not answer, and forgets it afterwards', async () => {
	const { attending, server, timers } = attended();
	server.livekit = false;
	await timers.pass(3000);
	expect(attending.reach).toBe('away');
	server.answers = false;
	await timers.pass(3000);
	expect([attending.stage, attending.reach]).toEqual(['open', 'offline']);
	Object.assign(server, { livekit: true, answers: true });
	await timers.pass(3000);
	expect(attending.reach).toBe('both');
});

test('before the room is open nobody asks whether LiveKit answers', async () => {
	const { attending, server, timers } = attended({ stage: 'notOpen' });
	server.livekit = false;
	await timers.pass(3000);
	expect(attending.reach).toBe('both');
});

test('a link that is no longer valid is gone', async () => {
	const { attending, server, timers } = attended();
	server.knowsLink = false;
	await timers.pass(3000);
	expect(attending.stage).toBe('gone');
});

test('preparing fetches a ticket, and LiveKit is looked up before the tap that joins', async () => {
	const { attending, server, timers } = attended();
	await attending.prepare(() => attending.preview.without());
	await timers.pass(0);
	expect(server.requests).toEqual(['token', 'HEAD https://lk.example']);
});

test('before the room is open no ticket is asked for, and one as soon as it is', async () => {
	const { attending, server, timers } = attended({ stage: 'notOpen' });
	await attending.prepare(() => attending.preview.without());
	await timers.pass(6000);
	expect(ticketsOf(server)).toEqual([]);
	server.stage = 'open';
	await timers.pass(3000);
	expect(ticketsOf(server)).toHaveLength(1);
});

test('a ticket is renewed after half a minute while the preview is open', async () => {
	const { attending, server, timers } = attended();
	await attending.prepare(() => attending.preview.without());
	await timers.pass(27_000);
	expect(ticketsOf(server)).toHaveLength(1);
	await timers.pass(3000);
	expect(ticketsOf(server)).toHaveLength(2);
});

test('entering takes the ticket that was fetched before', async () => {
	const { attending, server, timers, room, joins } = attended();
	await attending.prepare(() => {});
	await timers.pass(0);
	await joins();
	expect(room().token).toBe('token 1');
	expect(ticketsOf(server)).toHaveLength(1);
	expect([attending.entering, attending.failed]).toEqual([false, null]);
});

test('a ticket older than a minute is not taken', async () => {
	const { attending, server, timers, room, joins, unwatch } = attended();
	await attending.prepare(() => {});
	unwatch();
	await timers.pass(60_000);
	await joins();
	expect(room().token).toBe('token 2');
	expect(ticketsOf(server)).toHaveLength(2);
});

test('in the room the page asks nothing more', async () => {
	const { server, timers, joins } = attended();
	await joins();
	const before = server.requests.length;
	await timers.pass(30_000);
	expect(server.requests.slice(before)).not.toContain('status');
});

test('a second tap while the room loads makes no second room', async () => {
	const { attending, timers, rooms } = attended();
	await Promise.all([attending.enter(), attending.enter()]);
	await timers.pass(0);
	expect(rooms).toHaveLength(1);
});

test('the chair opens the room by entering it', async () => {
	const { attending, server, joins } = attended({ stage: 'notOpen', leads: true });
	await joins();
	expect(server.requests[0]).toBe('moderate open');
	expect(attending.room).not.toBeNull();
});

test('a chair whose room cannot be opened reads why, and stays on the page', async () => {
	const { attending, server, joins } = attended({ stage: 'notOpen', leads: true });
	server.refusal = 'LiveKit antwortet nicht.';
	await joins();
	expect(attending.failed).toBe('LiveKit antwortet nicht.');
	expect([attending.room, attending.entering]).toEqual([null, false]);
});

test('a room whose code cannot be loaded is a failure without a sentence', async () => {
	const { attending, timers } = attended({ loads: false });
	await attending.prepare(() => {});
	await attending.enter();
	await timers.pass(0);
	expect([attending.failed, attending.room, attending.entering]).toEqual(['', null, false]);
});

test('who leaves is back on the page with their choices, and can enter again', async () => {
	const { attending, timers, rooms, joins } = attended();
	await joins();
	const call = attending.room?.call ?? expect.fail('nobody is in the room');
	call.wanted = { camera: false, microphone: true };
	call.leave();
	await timers.pass(0);
	expect([attending.room, attending.ending, attending.preview.state]).toEqual([
		null,
		'left',
		'idle',
	]);
	expect(attending.preview.wanted).toEqual({ camera: false, microphone: true });
	await joins();
	expect(rooms).toHaveLength(2);
	expect(attending.ending).toBeNull();
});

test('who opens the link in another window is said to be elsewhere', async () => {
	const { attending, timers, room, joins } = attended();
	await joins();
	room().drop(DisconnectReason.DUPLICATE_IDENTITY);
	await timers.pass(0);
	expect([attending.room, attending.ending]).toEqual([null, 'elsewhere']);
});

test('who is in with another device is asked first, and decides', async () => {
	const { attending, server, timers, rooms, joins } = attended();
	server.elsewhere = true;
	await joins();
	expect([attending.isElsewhere, attending.entering, rooms.length]).toEqual([true, false, 0]);
	await attending.enter('beside');
	await timers.pass(0);
	expect([rooms.length, attending.room?.call.hears]).toEqual([1, false]);
	attending.room?.call.leave();
	expect(attending.isElsewhere).toBe(false);
});

test('who went on with another device is put out here, and stays out', async () => {
	const { attending, server, timers, rooms, room, joins } = attended();
	await joins();
	server.elsewhere = true;
	room().drop(DisconnectReason.PARTICIPANT_REMOVED);
	await timers.pass(60_000);
	expect([attending.room, attending.ending, rooms.length]).toEqual([null, 'elsewhere', 1]);
});

test('a device whose line was lost comes back beside the other one', async () => {
	const { attending, server, timers, rooms, room, joins } = attended();
	await joins();
	server.elsewhere = true;
	room().drop(DisconnectReason.SERVER_SHUTDOWN);
	await timers.pass(0);
	expect([attending.room?.call.state, rooms.length]).toEqual(['in', 2]);
});

test('a page that is left says goodbye by a beacon, and names its one connection', async () => {
	const { room, joins, attending } = attended();
	const sent: [string, Blob][] = [];
	Object.assign(navigator, {
		sendBeacon: (address: string, body: Blob) => sent.push([address, body]),
	});
	await joins();
	room().localParticipant.sid = 'PA_1';
	window.dispatchEvent(new Event('pagehide'));
	const [[address, body] = expect.fail('nothing was sent')] = sent;
	expect(address).toBe(`${attending.arrival.path}/connection`);
	expect(JSON.parse(await body.text())).toEqual({ deed: 'leave', key: 'key', sid: 'PA_1' });
	expect(sent).toHaveLength(1);
});

test('what was open in the preview is closed when the link is no longer valid', async () => {
	const { attending, server, timers } = attended();
	const stopped: string[] = [];
	attending.preview.without();
	Object.assign(attending.preview, { camera: { stop: () => stopped.push('camera') } });
	server.knowsLink = false;
	await timers.pass(3000);
	expect([attending.stage, stopped]).toEqual(['gone', ['camera']]);
});

test.each([
	['closed', DisconnectReason.ROOM_DELETED],
	['removed', DisconnectReason.PARTICIPANT_REMOVED],
] as const)('when the call ends because it is %s the page says so at once', async (stage, why) => {
	const { attending, server, timers, room, joins } = attended();
	await joins();
	server.stage = stage;
	room().drop(why);
	await timers.pass(0);
	expect([attending.room, attending.stage, attending.ending]).toEqual([null, stage, null]);
});

test('a link renewed during the call is gone', async () => {
	const { attending, server, timers, room, joins } = attended();
	await joins();
	server.knowsLink = false;
	room().drop(DisconnectReason.ROOM_DELETED);
	await timers.pass(1000);
	expect([attending.room, attending.stage]).toEqual([null, 'gone']);
});

const quiet = { livekit: true, mutedAt: null, expected: [], removed: [], revision: 1 };

test('a page that a stream speaks to asks nothing, and shows what it says at once', async () => {
	PlayedStream.play();
	const { attending, server, timers } = attended({ stage: 'notOpen' });
	expect(PlayedStream.last.address).toMatch(/^\/j\/\d+\/events\?after=$/);
	PlayedStream.last.say(1, { ...quiet, stage: 'notOpen' });
	await timers.pass(6000);
	PlayedStream.last.say(2, { ...quiet, stage: 'open', livekit: false });
	expect([attending.stage, attending.reach]).toEqual(['open', 'away']);
	PlayedStream.last.say(3, { ...quiet, stage: 'open' });
	await timers.pass(9000);
	expect([attending.stage, attending.reach]).toEqual(['open', 'both']);
	expect(server.requests).toEqual([]);
});

test('a ticket is renewed also while a stream speaks', async () => {
	PlayedStream.play();
	const { attending, server, timers } = attended();
	await attending.prepare(() => attending.preview.without());
	for (let seconds = 0; seconds < 33; seconds += 3) {
		PlayedStream.last.say(1, { ...quiet, stage: 'open' });
		await timers.pass(3000);
	}
	expect(ticketsOf(server)).toHaveLength(2);
	expect(server.requests).not.toContain('status');
});

test('an answer that was under way does not undo what a stream said meanwhile', async () => {
	PlayedStream.play();
	const { attending, server, timers } = attended({ stage: 'notOpen' });
	server.stage = 'closed';
	const asking = attending.refresh();
	PlayedStream.last.say(2, { ...quiet, stage: 'open' });
	await asking;
	await timers.pass(0);
	expect(attending.stage).toBe('open');
});

test('in the room no stream is open: LiveKit tells, also while the screen is off', async () => {
	PlayedStream.play();
	const { attending, timers, joins } = attended();
	PlayedStream.last.say(1, { ...quiet, stage: 'open' });
	await joins();
	await timers.pass(3000);
	expect([PlayedStream.last.readyState, PlayedStream.opened.length]).toEqual([2, 1]);
	attending.room?.call.leave();
	await timers.pass(3000);
	expect([PlayedStream.last.readyState, PlayedStream.opened.length]).toEqual([0, 2]);
});

test('a page in the background closes its stream, and goes on where it was', async () => {
	PlayedStream.play();
	const { server, timers } = attended();
	PlayedStream.last.say(5, { ...quiet, stage: 'open' });
	show('hidden');
	expect(PlayedStream.last.readyState).toBe(2);
	await timers.pass(30_000);
	expect([PlayedStream.opened.length, server.requests]).toEqual([1, []]);
	show('visible');
	expect(PlayedStream.last.address).toMatch(/\?after=5$/);
	window.dispatchEvent(new Event('pagehide'));
	expect(PlayedStream.last.readyState).toBe(2);
	await timers.pass(3000);
	expect(PlayedStream.opened).toHaveLength(3);
});

test('a link that was taken back says so, and the page leaves it at that', async () => {
	PlayedStream.play();
	const { attending, server, timers } = attended();
	PlayedStream.last.say(1, { ...quiet, stage: 'open' });
	PlayedStream.last.end('gone');
	expect(attending.stage).toBe('gone');
	await timers.pass(30_000);
	expect([PlayedStream.opened.length, server.requests]).toEqual([1, []]);
});

test('a stream that breaks is made good by asking, which says who does not answer', async () => {
	PlayedStream.play();
	const { attending, server, timers } = attended();
	PlayedStream.last.say(1, { ...quiet, stage: 'open' });
	server.answers = false;
	PlayedStream.last.break();
	await timers.pass(3000);
	expect(attending.reach).toBe('offline');
	PlayedStream.last.say(1, { ...quiet, stage: 'open' });
	expect(attending.reach).toBe('both');
});

test('a session that is moved says so on the page, without taking the preview away', async () => {
	PlayedStream.play();
	const { attending } = attended();
	PlayedStream.last.say(1, { ...quiet, stage: 'open' });
	expect(attending.isMoved).toBe(false);
	PlayedStream.last.say(1, { ...quiet, stage: 'open', revision: 2 });
	expect([attending.isMoved, attending.stage]).toEqual([true, 'open']);
});
