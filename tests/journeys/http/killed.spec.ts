import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import * as files from '../../../src/lib/exchange/tables/testing-files.ts';
import { lindenauLists, startRis } from '../../../src/lib/server/imports/oparl/testing-server.ts';
import type { Ris } from '../../../src/lib/server/imports/oparl/testing-server.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

const rows = 4000;
let app: App;
let ris: Ris;
let db: Db;
let admin: Visitor;

test.beforeAll(async () => {
	ris = await startRis(lindenauLists, { slow: 150 });
	app = await startApp({ OPARL_PRIVATE_HOSTS: new URL(ris.origin).host });
	db = open(app.file);
	admin = new Visitor(app);
	await admin.signIn(app.administrator);
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
	await ris.close();
});

async function killAndStart() {
	await app.kill();
	await app.startAgain();
}
/** Sends a form and kills the app while it works on it; whether it was received is not known then. */
async function sendAndKill(path: string, values: Readonly<Record<string, string>>, ms: number) {
	const sent = admin.send(path, values).catch(() => null);
	await pause(ms);
	await killAndStart();
	await sent;
}
/** The page once nobody works on it any more. */
async function settledPage(path: string): Promise<string> {
	let page = '';
	await expect
		.poll(async () => (page = await (await admin.ask(path)).text()), { timeout: 60_000 })
		.not.toContain('http-equiv="refresh"');
	return page;
}
const hidden = (html: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

test('a table outlives three kills of the app: read, checked and saved once', async () => {
	test.setTimeout(180_000);
	const [person] = await db.selectFrom('person').selectAll().orderBy('id').limit(1).execute();
	if (!person) throw new Error('the council has nobody');
	const table = files.table([
		['Gerätename', 'E-Mail', 'Betriebssystem', 'Kennung'],
		...Array.from({ length: rows }, (_, at) => [
			...[`Gerät ${at}`, person.email, 'Windows 11', `nr-${at}`],
		]),
	]);
	const devices = async () => (await db.selectFrom('device').select('id').execute()).length;
	const before = await devices();

	const form = new FormData();
	form.set('fileDay', '2026-11-20');
	form.set('file', new File([Uint8Array.from(files.encoded(table, 'utf-8'))], 'liste.csv'));
	const headers = { origin: app.origin, accept: 'text/html' };
	const received = await admin.ask('/imports/new', { method: 'POST', body: form, headers });
	expect(received.status).toBe(303);
	const path = new URL(received.headers.get('location') ?? '', app.address).pathname;
	await killAndStart();
	expect(await settledPage(path)).toContain('name="column0"');

	const fields = ['label', 'ownerEmail', 'os', 'externalId'];
	const columns = Object.fromEntries(fields.map((field, at) => [`column${at}`, field]));
	await sendAndKill(`${path}?/check`, { ...columns, profile: '' }, 400);
	let page = await settledPage(path);
	if (page.includes('name="column0"')) {
		await admin.send(`${path}?/check`, { ...columns, profile: '' });
		page = await settledPage(path);
	}
	expect(/4\.?000 neu/.test(page)).toBe(true);

	await sendAndKill(`${path}?/save`, { revision: hidden(page, 'revision') }, 500);
	page = await settledPage(path);
	if (hidden(page, 'revision') !== '') {
		await admin.send(`${path}?/save`, { revision: hidden(page, 'revision') });
		page = await settledPage(path);
	}
	expect(await devices()).toBe(before + rows);
	const saves = db.selectFrom('audit').select('id').where('action', '=', 'import.save');
	expect((await saves.execute()).length).toBe(1);
	const states = await db.selectFrom('job').select('state').execute();
	expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['done']));
	const folder = join(dirname(app.file), 'imports');
	await expect.poll(() => (existsSync(folder) ? readdirSync(folder) : [])).toEqual([]);
});

test('a reading outlives three kills of the app and goes on from the last page it kept', async () => {
	test.setTimeout(180_000);
	const path = '/imports/oparl';
	const begun = await admin.send(`${path}?/address`, { address: ris.system });
	expect(begun.status).toBe(303);
	for (const pages of [3, 5, 7]) {
		await expect.poll(() => new Set(ris.asked).size, { timeout: 30_000 }).toBeGreaterThan(pages);
		await killAndStart();
	}
	let page = '';
	await expect
		.poll(async () => (page = await (await admin.ask(path)).text()), { timeout: 60_000 })
		.toContain('Alles übernehmen');
	// What was kept is not asked for again: at each kill one page was under way.
	expect(ris.asked.length - new Set(ris.asked).size).toBeLessThanOrEqual(3);
	const values = { job: hidden(page, 'job'), fingerprint: hidden(page, 'fingerprint') };
	const applied = await admin.send(`${path}?/apply`, { ...values, office: 'new', form: 'hybrid' });
	expect(applied.status).toBe(303);
	await killAndStart();
	page = await settledRun();
	expect(page).toContain('Übernommen aus Stadt Lindenau');
	const lines = db.selectFrom('audit').select('id').where('action', '=', 'source.apply');
	expect((await lines.execute()).length).toBe(1);
	await admin.send(`${path}?/close`, { job: hidden(page, 'job') });
});

/** The page of the run once it is over; in a browser it asks by itself. */
async function settledRun(): Promise<string> {
	let page = '';
	await expect
		.poll(async () => (page = await (await admin.ask('/imports/oparl')).text()), {
			timeout: 90_000,
		})
		.toContain('Fertig');
	return page;
}

const members = 400;
const meetings = 60;
/** A council in one file: each member has a seat, and is invited to each meeting. */
function councilFile(): string {
	const at = (path: string) => `https://ris.grossstadt.example/oparl/${path}`;
	const type = (kind: string) => `https://schema.oparl.org/1.1/${kind}`;
	const organization = { id: at('org'), type: type('Organization'), name: 'Großer Rat' };
	const people = Array.from({ length: members }, (_, number) => ({
		...{ id: at(`person/${number}`), type: type('Person') },
		...{ givenName: `Vorname${number}`, familyName: `Killed${number}` },
		membership: [
			{
				...{ id: at(`seat/${number}`), type: type('Membership'), organization: at('org') },
				...{ role: 'Mitglied', startDate: '2024-07-01' },
			},
		],
	}));
	const sessions = Array.from({ length: meetings }, (_, number) => ({
		...{ id: at(`meeting/${number}`), type: type('Meeting'), organization: [at('org')] },
		start: `2099-0${1 + Math.floor(number / 28)}-${String(1 + (number % 28)).padStart(2, '0')}T16:00:00+01:00`,
	}));
	return JSON.stringify([{ ...organization, organizationType: 'Gremium' }, ...people, ...sessions]);
}

test('a run outlives kills while it writes: each goes on, and nothing is double', async () => {
	test.setTimeout(240_000);
	const path = '/imports/oparl';
	const form = new FormData();
	form.set('file', new File([councilFile()], 'rat.json'));
	const headers = { origin: app.origin, accept: 'text/html' };
	const received = await admin.ask(`${path}?/file`, { method: 'POST', body: form, headers });
	expect(received.status).toBe(303);
	let page = '';
	await expect
		.poll(async () => (page = await (await admin.ask(path)).text()), { timeout: 60_000 })
		.toContain('Alles übernehmen');
	const values = { job: hidden(page, 'job'), fingerprint: hidden(page, 'fingerprint') };
	await admin.send(`${path}?/apply`, { ...values, office: 'new', form: 'hybrid' });
	const run = async () =>
		db.selectFrom('sourceReading').select(['phase', 'position', 'total']).executeTakeFirstOrThrow();
	for (const part of [0, 0.3, 0.6, 0.95]) {
		await expect
			.poll(
				async () => {
					const { position, total } = await run();
					return total > 0 && position > part * total;
				},
				{ timeout: 60_000, intervals: [10] },
			)
			.toBe(true);
		await killAndStart();
	}
	page = await settledRun();
	expect(page).toContain('neue Personen: 400');
	expect(page).toContain('neue Sitzungen: 60');
	const killed = await db
		.selectFrom('person')
		.select('id')
		.where('familyName', 'like', 'Killed%')
		.execute();
	expect(killed.length).toBe(members);
	const count = async (table: 'membership' | 'attendee') => {
		const { count } = await db
			.selectFrom(table)
			.innerJoin('person', 'person.id', `${table}.personId`)
			.select(({ fn }) => fn.countAll().as('count'))
			.where('familyName', 'like', 'Killed%')
			.executeTakeFirstOrThrow();
		return Number(count);
	};
	expect([await count('membership'), await count('attendee')]).toEqual([
		...[members, members * meetings],
	]);
	await admin.send(`${path}?/close`, { job: hidden(page, 'job') });
});
