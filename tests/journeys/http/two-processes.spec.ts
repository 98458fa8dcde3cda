import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { open } from '../../../src/lib/server/db/open.ts';
import { startServer } from '../../../src/lib/server/db/testing/postgres.ts';
import * as attendees from '../../../src/lib/server/sessions/attendees.ts';
import { freePort, startApp, Visitor } from '../app.ts';
import { sendJson } from '../soak/book.ts';
import { openStream } from '../streams.ts';

const stops: (() => unknown)[] = [];
test.afterAll(async () => {
	for (const stop of stops.toReversed()) await stop();
});

/** Stands where LiveKit would, and has no rooms. */
async function startRoot(): Promise<number> {
	const port = await freePort();
	const server = createServer(({ url }, response) => {
		response.writeHead(url === '/' ? 200 : 404, { connection: 'close' }).end();
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	stops.push(() => new Promise((resolve) => server.close(resolve)));
	return port;
}

/** That they share jobs: server/jobs/jobs.test.ts. */
test('what happens in one of two processes on PostgreSQL is heard by the pages of the other', async () => {
	const store = await startServer();
	stops.push(store.stop);
	const common = {
		DATABASE_URL: store.address,
		LIVEKIT_URL: `ws://127.0.0.1:${await startRoot()}`,
		LIVEKIT_API_KEY: 'key',
		LIVEKIT_API_SECRET: 'a secret that is long enough for tokens',
	};
	const first = await startApp(common);
	stops.push(first.stop);
	// Of the same keys, so that a link is good at both.
	const second = await startApp({ ...common, VOLLZAEHLIG_DATA: dirname(first.file) });
	stops.push(second.stop);
	const apps = [first, second];
	const [chair = '', member = ''] = first.links.map((link) => new URL(link).pathname);
	const db = open(store.address);
	stops.push(() => db.destroy());
	const memberId = (await attendees.readByLink(db, member.split('/')[2]?.split('.')[0] ?? ''))?.id;

	const streams = await Promise.all(apps.map((app) => openStream(app, `${member}/events`)));
	for (const stream of streams) stops.push(() => stream.close());
	await Promise.all(streams.map((stream) => stream.next(undefined, 10_000, 0)));
	const commands = [
		['close', 'closed'],
		['open', 'open'],
		['remove', 'removed'],
		['readmit', 'open'],
	] as const;
	for (const [index, [deed, stage]] of [...commands, ...commands].entries()) {
		const here = apps[index < commands.length ? 0 : 1] ?? first;
		const heard = streams.map((stream) =>
			stream.next(({ data }) => JSON.parse(data).stage === stage, 10_000),
		);
		const body = { deed, attendeeId: memberId };
		const asked = sendJson(new Visitor(here), here.origin, `${chair}/moderate`, body);
		expect([deed, (await asked).status]).toEqual([deed, 200]);
		const done = performance.now();
		for (const { at } of await Promise.all(heard)) expect(at - done).toBeLessThan(1000);
	}
	const numbers = streams.map(({ messages }) => messages.map(({ number }) => number));
	for (const seen of numbers) expect(seen).toEqual(seen.toSorted((a, b) => a - b));
	expect(numbers[0]?.at(-1)).toBe(numbers[1]?.at(-1));
});
