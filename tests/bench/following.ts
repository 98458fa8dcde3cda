import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { open } from '../../src/lib/server/db/open.ts';
import { startServer } from '../../src/lib/server/db/testing/postgres.ts';
import * as attendees from '../../src/lib/server/sessions/attendees.ts';
import * as moderation from '../../src/lib/server/meeting/moderation.ts';
import { acting } from '../../src/lib/server/testing/acting.ts';
import { startApp } from '../journeys/app.ts';
import type { App } from '../journeys/app.ts';
import { openStream } from '../journeys/streams.ts';
import type { OpenStream } from '../journeys/streams.ts';
import { figure, heading, milliseconds, quantile } from './figures.ts';
import { seedSession } from './seed.ts';
import type { Seeded } from './seed.ts';

const pages = 60;
const rounds = 40;

/** How soon an event reaches all pages of a session, on both databases. */
export async function benchFollowing(): Promise<void> {
	const server = await startServer();
	try {
		for (const [name, database] of [
			['SQLite', ''],
			['PostgreSQL', server.address],
		] as const) {
			heading(`Following, ${name}`);
			// A room is open, and nothing answers where LiveKit would.
			const livekit = { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'key' };
			const secret = { LIVEKIT_API_SECRET: 'a secret that is long enough for tokens' };
			const app = await startApp({ DATABASE_URL: database, ...livekit, ...secret });
			await benchOn(app, database || app.file).finally(() => app.stop());
		}
	} finally {
		await server.stop();
	}
}

async function benchOn(app: App, database: string): Promise<void> {
	const running = { address: app.address, data: dirname(app.file), store: database };
	const seeded = await seedSession(running, pages, ['livekit-room']);
	const streams = await Promise.all(seeded.links.map((link) => openAt(app, link)));
	const db = open(database);
	const last = (await attendees.list(db, [seeded.sessionId])).at(-1)?.id ?? '';
	const [chair = ''] = seeded.links;
	const command = async (round: number) => {
		const deed = round % 2 ? 'readmit' : 'remove';
		const headers = { 'content-type': 'application/json' };
		const body = JSON.stringify({ deed, attendeeId: last });
		const answer = await fetch(`${chair}/moderate`, { method: 'POST', headers, body });
		if (!answer.ok) throw new Error(`${deed} was answered by ${answer.status}`);
	};
	await reach(streams, 4, command);
	const times = await reach(streams, rounds, command);
	const what = `the chair's tap reaches ${pages} pages, p50 / p95 of ${times.length}`;
	figure(what, both(times), 'p95 at most 300 ms');
	const others = await reach(streams, rounds / 2, async (round) => {
		const by = acting(db, { now: new Date().toISOString() });
		await (round % 2 ? moderation.readmit : moderation.remove)(by, last);
	});
	figure(`… of another process, p50 / p95 of ${others.length}`, both(others), 'within a second');
	await db.destroy();
	await benchMemory(app, seeded);
	for (const stream of streams) stream.close();
}

const both = (times: readonly number[]) =>
	[0.5, 0.95].map((share) => milliseconds(quantile(times, share))).join(' / ');

/** @returns milliseconds from before each event until each page has heard of it */
async function reach(
	streams: readonly OpenStream[],
	count: number,
	happen: (round: number) => Promise<void>,
): Promise<number[]> {
	const times: number[] = [];
	for (let round = 0; round < count; round += 1) {
		// Not in step with the app's own half seconds.
		await pause(100 + ((round * 73) % 500));
		const before = Math.max(...streams.map(({ messages }) => messages.at(-1)?.number ?? 0));
		const heard = streams.map((stream) => stream.next(({ number }) => number > before));
		const began = performance.now();
		const [, ...all] = await Promise.all([happen(round), ...heard]);
		times.push(...all.map(({ at }) => at - began));
	}
	return times;
}

async function openAt(app: App, link: string): Promise<OpenStream> {
	const stream = await openStream(app, `${new URL(link).pathname}/events`);
	await stream.next(undefined, 10_000, 0);
	return stream;
}

/** What the app holds more for nine more streams of each. */
async function benchMemory(app: App, { links }: Seeded): Promise<void> {
	const before = app.memory();
	const more: OpenStream[] = [];
	for (let turn = 1; turn < 10; turn += 1) {
		more.push(...(await Promise.all(links.map((link) => openAt(app, link)))));
	}
	const each = (app.memory() - before) / more.length;
	figure(`memory of one of ${more.length} more streams`, `${(each / 1000).toFixed(0)} kB`);
	for (const stream of more) stream.close();
}
