import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { open } from '../../../src/lib/server/db/open.ts';
import {
	earlierFolder,
	earlierLinks,
	loadEarlier,
} from '../../../src/lib/server/db/testing/snapshots.ts';
import { freePort, startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

/** The data of an installation whose newest migration was 0008, a few minutes into a session. */
async function makeData(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'vollzaehlig-earlier-'));
	copyFileSync(join(earlierFolder, 'keys.json'), join(folder, 'keys.json'));
	const db = open(join(folder, 'vollzaehlig.sqlite'));
	await loadEarlier(db, '0008');
	const [today, nextMonth] = [0, 30].map((days) =>
		new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString(),
	);
	await sql`update "session" set "startsAt" = ${today} where "id" = 'today'`.execute(db);
	await sql`update "signIn" set "createdAt" = ${today}`.execute(db);
	await sql`update "person" set "linkExpiresAt" = ${nextMonth} where "id" = 'lerche'`.execute(db);
	await db.destroy();
	return folder;
}

let app: App;
let data: string;
test.beforeAll(async () => {
	data = await makeData();
	app = await startApp({
		VOLLZAEHLIG_DATA: data,
		// Nobody listens there: that a room is open stands in the database.
		LIVEKIT_URL: `ws://127.0.0.1:${await freePort()}`,
		LIVEKIT_API_KEY: 'key',
		LIVEKIT_API_SECRET: 'a-secret-that-is-long-enough-for-it',
	});
});
test.afterAll(async () => {
	await app.stop();
	rmSync(data, { recursive: true });
});

async function ask(path: string, headers: Readonly<Record<string, string>> = {}) {
	const response = await fetch(app.address + path, { headers, redirect: 'manual' });
	return { status: response.status, text: await response.text() };
}

test('links that were given out before open the same pages after', async () => {
	const chair = await ask(earlierLinks.chair);
	expect(chair.status).toBe(200);
	for (const text of ['Dr. Ada Lerche', 'Bauausschuss', 'Der Raum ist offen.']) {
		expect(chair.text).toContain(text);
	}
	const device = await ask(earlierLinks.device);
	expect(device.status).toBe(200);
	for (const text of ['Dr. Ada Lerche', 'iPad im Dezernat']) expect(device.text).toContain(text);
	for (const old of [earlierLinks.chairBefore, earlierLinks.deviceBefore]) {
		expect((await ask(old)).status).toBe(410);
	}
});

test('whoever was removed is told so, and whoever was muted comes back muted', async () => {
	const removed = await ask(earlierLinks.removed);
	expect(removed.status).toBe(200);
	expect(removed.text).toContain('Die Sitzungsleitung hat Sie aus dem Raum entfernt.');
	const { text } = await ask(`${earlierLinks.muted}/status`);
	expect(JSON.parse(text)).toMatchObject({ stage: 'open', mutedAt: '2026-11-30T15:12:00.000Z' });
});

test('whoever was signed in still is, and finds the import that broke off as broken off', async () => {
	const page = await ask('/imports/import-saving', { cookie: earlierLinks.signIn });
	expect(page.status).toBe(200);
	expect(page.text).toContain('Geräte November.csv');
	expect(page.text).toContain('Die Arbeit wurde unterbrochen');
	const password = 'frozen-Kennwort-2026';
	const signedIn = await new Visitor(app).signIn({ email: 'sommer@stadt.example', password });
	expect(signedIn.status).toBe(303);
});

test('a restriction that was set before is found at the address it had then', async () => {
	const older = await fetch(`${app.address}/blocks/block-use`, { redirect: 'manual' });
	expect(older.status).toBe(308);
	const page = await ask(older.headers.get('location') ?? '', { cookie: earlierLinks.signIn });
	expect(page.status).toBe(200);
	for (const text of ['Warnung des BSI', 'auf 17.6 aktualisiert']) {
		expect(page.text).toContain(text);
	}
});
