import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { system } from '../../../src/lib/access/actor.ts';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import * as attendees from '../../../src/lib/server/sessions/attendees.ts';
import * as decisions from '../../../src/lib/server/sessions/decisions.ts';
import * as sessions from '../../../src/lib/server/sessions/sessions.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { freePort, startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { openStream } from '../streams.ts';
import type { OpenStream, StreamMessage } from '../streams.ts';

/** Stands where LiveKit would: its root answers, and nothing else is known there. */
async function startRoot(port: number): Promise<Server> {
	const server = createServer((request, response) => {
		response.writeHead(request.url === '/' ? 200 : 404, { connection: 'close' }).end('OK');
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return server;
}
const closed = (server: Server) => new Promise((resolve) => server.close(resolve));

let app: App;
let db: Db;
let root: Server;
let rootPort: number;
let chair: string;
let member: string;
let sessionId: string;
const streams: OpenStream[] = [];

test.beforeAll(async () => {
	rootPort = await freePort();
	root = await startRoot(rootPort);
	app = await startApp({
		LIVEKIT_URL: `ws://127.0.0.1:${rootPort}`,
		LIVEKIT_API_KEY: 'key',
		LIVEKIT_API_SECRET: 'a secret that is long enough for tokens',
	});
	db = open(app.file);
	[chair = '', member = ''] = app.links.map((link) => new URL(link).pathname);
	sessionId = (await attendeeOf(chair)).sessionId;
});
test.afterEach(() => {
	for (const stream of streams.splice(0)) stream.close();
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
	await closed(root);
});

const by = () => acting(db, { actor: system, now: new Date().toISOString() });
async function attendeeOf(path: string) {
	// The id stands before the first point of a link, whoever signed it.
	const attendee = await attendees.readByLink(db, path.slice('/j/'.length).split('.')[0] ?? '');
	if (!attendee) throw new Error('nobody has this link');
	return attendee;
}

async function follow(path: string, headers?: Readonly<Record<string, string>>) {
	const stream = await openStream(app, path, headers);
	streams.push(stream);
	return stream;
}
const first = (stream: OpenStream) => stream.next(undefined, 5000, 0);
const isEnd = ({ type }: StreamMessage) => type === 'end';
const stageIs = (stage: string) => (message: StreamMessage) =>
	!isEnd(message) && JSON.parse(message.data).stage === stage;

async function lead(deed: string, attendeeId = '') {
	const response = await fetch(`${app.address}${chair}/moderate`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ deed, attendeeId }),
	});
	expect([deed, response.status]).toEqual([deed, 200]);
}

/** Somebody of the staff who is signed in, and the header that says so. */
async function secretary(email: string) {
	const password = 'vier Worte genügen hier';
	const account = {
		name: 'M. Sommer',
		email,
		role: 'secretary',
		officeId: null,
		personId: null,
	} as const;
	const id = await staff.create(by(), account, await hash(password));
	const visitor = new Visitor(app);
	expect((await visitor.signIn({ email, password })).status).toBe(303);
	return { id, visitor, headers: { cookie: visitor.cookie() } };
}

test('a stream says what the status says, with headers that no proxy can mistake', async () => {
	const stream = await follow(`${member}/events`);
	const { status, headers } = stream.response;
	expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream']);
	expect(headers.get('cache-control')).toBe('no-store');
	expect(headers.get('x-accel-buffering')).toBe('no');
	expect(headers.get('referrer-policy')).toBe('same-origin');
	const message = await first(stream);
	const asked = await fetch(`${app.address}${member}/status`);
	expect(JSON.parse(message.data)).toEqual(await asked.json());
});

test('what the chair does arrives at once and in order, at each page what it is shown', async () => {
	const { id } = await attendeeOf(member);
	const [own, other] = [await follow(`${member}/events`), await follow(`${chair}/events`)];
	await Promise.all([first(own), first(other)]);
	for (const [deed, stage] of [
		...(['close', 'open'] as const).map((deed) => [deed, deed === 'open' ? 'open' : 'closed']),
		['remove', 'removed'],
		['readmit', 'open'],
	]) {
		const heard = own.next(stageIs(stage ?? ''));
		const began = performance.now();
		await lead(deed ?? '', deed === 'remove' || deed === 'readmit' ? id : '');
		expect((await heard).at - began).toBeLessThan(1000);
	}
	const muted = own.next(({ data }) => JSON.parse(data).mutedAt !== null);
	await lead('mute', id);
	await muted;
	const numbers = own.messages.map(({ number }) => number);
	expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
	expect(new Set(numbers).size).toBeGreaterThanOrEqual(6);
	const removed = other.messages.map(({ data }) => JSON.parse(data).removed.length);
	expect([Math.max(...removed), removed.at(-1)]).toEqual([1, 0]);
	expect(own.messages.map(({ data }) => JSON.parse(data).removed.length)).not.toContain(1);
});

test('who comes back with the last number misses nothing and hears nothing older', async () => {
	const before = await follow(`${member}/events`);
	const { number } = await first(before);
	before.close();
	await lead('close');
	for (const [path, headers] of [
		[`${member}/events`, { 'last-event-id': String(number) }],
		[`${member}/events?after=${number}`, {}],
		// The browser's own number is newer than that of the address.
		[`${member}/events?after=1`, { 'last-event-id': String(number) }],
	] as const) {
		const message = await first(await follow(path, headers));
		expect(message.number).toBe(number + 1);
		expect(JSON.parse(message.data).stage).toBe('closed');
	}
	const future = await follow(`${member}/events?after=${number + 2}`);
	await pause(500);
	expect(future.messages).toEqual([]);
	const heard = future.next();
	await lead('open');
	expect((await heard).number).toBe(number + 2);
});

test('a heartbeat says whether LiveKit answers, at least every five seconds', async () => {
	const stream = await follow(`${member}/events`);
	expect(JSON.parse((await first(stream)).data)).toMatchObject({ stage: 'open', livekit: true });
	await pause(11_000);
	const times = stream.messages.map(({ at }) => at);
	expect(times.length).toBeGreaterThanOrEqual(3);
	const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0));
	expect(Math.max(...pauses)).toBeLessThan(5000);
	const away = stream.next(({ data }) => !JSON.parse(data).livekit);
	await closed(root);
	await away;
	const back = stream.next(({ data }) => JSON.parse(data).livekit);
	root = await startRoot(rootPort);
	await back;
});

test('a link that is renewed ends its stream within five seconds, and opens none any more', async () => {
	const guest = app.links.map((link) => new URL(link).pathname)[2] ?? '';
	const stream = await follow(`${guest}/events`);
	await first(stream);
	const end = stream.next(isEnd);
	await attendees.renewLink(by(), (await attendeeOf(guest)).id);
	expect((await end).data).toBe('gone');
	await stream.over;
	expect((await follow(`${guest}/events`)).response.status).toBe(410);
});

test('a session that is moved or decided otherwise reaches its pages with a heartbeat', async () => {
	const stream = await follow(`${member}/events`);
	const { revision: before } = JSON.parse((await first(stream)).data);
	const session = await sessions.read(db, sessionId);
	if (!session) throw new Error('the session is gone');
	const { startsAt, hallId, form, revision } = session;
	expect(before).toBe(revision);
	const moved = stream.next(({ data }) => JSON.parse(data).revision === revision + 1);
	await sessions.update(by(), sessionId, revision, { startsAt, hallId, form, place: 'Aula' }, []);
	await moved;
	const reasons = { rejected: [], note: '', catalogueDate: '2026-11-23', inputsHash: '' };
	for (const [toolId, stage] of [
		['jitsi', 'otherTool'],
		['livekit-room', 'open'],
	] as const) {
		const decided = stream.next(stageIs(stage));
		await decisions.create(by(), sessionId, { toolId, joinUrl: '', ...reasons });
		await decided;
	}
});

test('pages of the staff hear of events, and of what is no event', async () => {
	const { headers, visitor } = await secretary('sommer@stadt.example');
	const page = await (await visitor.ask(`/sessions/${sessionId}/room`)).text();
	const stream = await follow(`/sessions/${sessionId}/events`, headers);
	const mark = async (message: Promise<StreamMessage>) => JSON.parse((await message).data).mark;
	const shown = await mark(first(stream));
	expect(page).toContain(`data-mark="${shown}"`);
	const changed = stream.next(({ data }) => JSON.parse(data).mark !== shown);
	await lead('close');
	const afterEvent = await mark(changed);
	const again = stream.next(({ data }) => JSON.parse(data).mark !== afterEvent);
	const invited = await attendees.list(db, [sessionId]);
	const known = await Promise.all(app.links.map((link) => attendeeOf(new URL(link).pathname)));
	const other = invited.find(({ id }) => known.every((one) => one.id !== id));
	await attendees.renewLink(by(), other?.id ?? '');
	await again;
	await lead('open');
});

test('strangers get no stream, and those who sign out or are locked out no more of it', async () => {
	const path = `/sessions/${sessionId}/events`;
	expect((await follow(path)).response.status).toBe(303);
	const [one, two] = [await secretary('eins@stadt.example'), await secretary('zwei@stadt.example')];
	const [signedOut, locked] = [await follow(path, one.headers), await follow(path, two.headers)];
	await Promise.all([first(signedOut), first(locked)]);
	const ends = [signedOut.next(isEnd), locked.next(isEnd)];
	await one.visitor.send('/sign-out');
	await db
		.updateTable('staff')
		.set({ deactivatedAt: new Date().toISOString() })
		.where('email', '=', 'zwei@stadt.example')
		.execute();
	for (const end of ends) expect((await end).data).toBe('signedOut');
	await Promise.all([signedOut.over, locked.over]);
	expect((await follow(path, one.headers)).response.status).toBe(303);
});

test('of one link too many streams the oldest ends, and says so', async () => {
	const open = [];
	for (let index = 0; index < 11; index++) open.push(await follow(`${member}/events`));
	const [oldest, ...others] = open;
	const end = await oldest?.next(isEnd, 5000, 0);
	expect(end?.data).toBe('tooMany');
	for (const stream of others) expect((await first(stream)).type).toBe('message');
});

test('asked to end, the app ends its streams at once; pages come back after the restart', async () => {
	const open = [];
	for (let index = 0; index < 20; index++) {
		open.push(await follow(`${index % 2 ? chair : member}/events`));
	}
	await Promise.all(open.map(first));
	const began = performance.now();
	const ends = open.map((stream) => stream.next(isEnd));
	const ended = app.end();
	for (const end of ends) expect((await end).data).toBe('restart');
	expect(await ended).toBe(0);
	expect(performance.now() - began).toBeLessThan(3000);
	await app.startAgain();
	const last = Math.max(...(open[0]?.messages.map(({ number }) => number) ?? []));
	const again = await follow(`${member}/events`, { 'last-event-id': String(last) });
	expect((await first(again)).number).toBe(last);
});

test('the log has no link', () => {
	for (const path of [chair, member]) expect(app.log()).not.toContain(path.slice(3));
	expect(app.log()).not.toContain('pages could not be told');
});
