import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as files from '../../../src/lib/exchange/tables/testing-files.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { hidden } from '../import-pages.ts';

let app: App;
let db: Db;
let admin: Visitor;

test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	admin = new Visitor(app);
	await admin.signIn(app.administrator);
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

/** Brings a file as a browser's form does. @returns where it leads, or the page that says why not */
async function upload(bytes: Uint8Array, name: string, kind = 'devices') {
	const form = new FormData();
	form.set('fileDay', '2026-11-20');
	form.set('file', new File([Uint8Array.from(bytes)], name));
	const response = await admin.ask(`/imports/new?kind=${kind}`, {
		method: 'POST',
		body: form,
		// As browsers do: the answer to a body that is refused half way arrives.
		headers: { origin: app.origin, accept: 'text/html', connection: 'keep-alive' },
	});
	const location = response.headers.get('location') ?? '';
	return {
		path: new URL(location, `${app.address}/imports/new`).pathname,
		status: response.status,
		page: await response.text(),
	};
}

/** The page once nobody works on it any more. */
async function settledPage(path: string): Promise<string> {
	let page = '';
	await expect
		.poll(async () => {
			page = await (await admin.ask(path)).text();
			return page;
		})
		.not.toContain('http-equiv="refresh"');
	return page;
}

const inventory = async () => ({
	devices: await db.selectFrom('device').selectAll().orderBy('id').execute(),
	facts: await db.selectFrom('fact').selectAll().orderBy('id').execute(),
	people: await db.selectFrom('person').selectAll().orderBy('id').execute(),
});
const foldersLeft = () => {
	const folder = join(dirname(app.file), 'imports');
	return existsSync(folder) ? readdirSync(folder) : [];
};

test('bad files are refused with a sentence, and nothing of them is kept', async () => {
	const before = await inventory();
	const text = (said: string) => files.encoded(said, 'utf-8');
	const bad: readonly (readonly [string, Uint8Array, RegExp])[] = [
		[
			'bild.png',
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
			/weder|kein Text und keine Excel-Datei/,
		],
		['halb.json', text(files.glpi.slice(0, 150)), /nicht vollständig oder beschädigt/],
		['alt.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /im alten Format/],
		['bombe.xlsx', files.zipBomb(300_000_000), /entpackt zu groß/],
		['halb.xlsx', files.workbook([['a']]).subarray(0, 300), /Excel-Datei ist beschädigt/],
		['leer.csv', text('\r\n'), /enthält keine Tabelle/],
		['offen.csv', text(`a;b\r\n"x;${'y\r\n'.repeat(120_000)}`), /Anführungszeichen wird geöffnet/],
	];
	for (const [name, bytes, sentence] of bad) {
		const { path } = await upload(bytes, name);
		expect([name, path]).toEqual([name, expect.stringMatching(/^\/imports\/[0-9a-f-]{36}$/)]);
		const page = await settledPage(path);
		expect([name, page]).toEqual([name, expect.stringMatching(sentence)]);
	}
	expect(await inventory()).toEqual(before);
	expect(foldersLeft()).toEqual([]);
});

test('200 MB are refused with a sentence, and the app stays small', async () => {
	const { status, page } = await upload(new Uint8Array(200_000_000).fill(97), 'riesig.csv');
	expect(status).toBe(413);
	expect(page).toMatch(/größer als 40 MB. Es wurde nichts gespeichert/);
	expect(foldersLeft()).toEqual([]);
	expect(app.memory()).toBeLessThan(250e6);
});

test('a form elsewhere takes no large body', async () => {
	const response = await new Visitor(app).send('/sign-in', { email: 'x'.repeat(600_000) });
	expect(response.status).toBe(413);
});

test('a file becomes devices once, whoever sends it twice', async () => {
	const [person] = await db.selectFrom('person').selectAll().orderBy('id').limit(1).execute();
	if (!person) throw new Error('the council has nobody');
	const name = `${person.givenName} ${person.familyName}`;
	const rows = [
		['Gerätename', 'Benutzer', 'E-Mail', 'Betriebssystem', 'Modell', 'Seriennummer'],
		['=2+5', name, person.email, 'iPadOS 17.5', '<script>alert(1)</script>', 'GEHEIM1'],
		['Rats-Notebook', name, person.email, 'Windows 11', 'Büro-Book', 'GEHEIM2'],
		['Fremdes', 'Niemand Bekannt', 'niemand@nirgends.example', 'Windows 11', 'X', 'GEHEIM3'],
	];
	const bytes = files.encoded(files.table(rows), 'windows-1252');
	const before = await inventory();

	const bring = async () => {
		const { path } = await upload(bytes, 'geräte.csv');
		const mapping = await settledPage(path);
		expect(mapping).toContain('Büro-Book');
		const fields = ['label', 'ownerName', 'ownerEmail', 'os', 'model', 'serial'];
		const columns = Object.fromEntries(fields.map((field, at) => [`column${at}`, field]));
		await admin.send(`${path}?/check`, { ...columns, profile: 'Liste aus dem Test' });
		return { path, mapping, preview: await settledPage(path) };
	};
	const save = async (path: string, preview: string) => {
		const revision = /name="revision" value="(\d+)"/.exec(preview)?.[1] ?? '';
		return admin.send(`${path}?/save`, { revision });
	};

	const first = await bring();
	expect(first.preview).toMatch(/2 neu, 0 geändert, 0 unverändert, 0 nicht übernommen, 1 wartet/);
	expect(first.preview).toContain('&lt;script>alert(1)');
	expect(first.preview).not.toContain('<script>alert(1)');
	expect(first.preview).not.toContain('GEHEIM');
	expect(await inventory()).toEqual(before);
	// Agreed to another preview than the one there is now.
	expect((await save(first.path, 'name="revision" value="999"')).status).toBe(409);
	expect((await save(first.path, first.preview)).status).toBe(303);
	expect(await settledPage(first.path)).toMatch(/2 neu/);
	// The page is there before the process that saved has ended.
	await expect.poll(foldersLeft).toEqual([]);

	const after = await inventory();
	expect(after.devices).toHaveLength(before.devices.length + 2);
	expect(after.devices.map(({ label }) => label)).toContain('=2+5');
	expect(JSON.stringify(after.facts)).not.toContain('GEHEIM');
	const [line] = await db
		.selectFrom('audit')
		.selectAll()
		.where('action', '=', 'import.save')
		.execute();
	expect(line?.detail).toContain('"new":2');

	const second = await bring();
	expect(second.mapping).toContain('aus der gespeicherten Zuordnung „Liste aus dem Test“');
	expect(second.preview).toMatch(/0 neu, 0 geändert, 3 unverändert, 0 nicht übernommen/);
	await admin.send(`${second.path}?/cancel`);
	expect(await inventory()).toEqual(after);
	expect(foldersLeft()).toEqual([]);

	const exported = await admin.ask('/devices/export');
	const text = Buffer.from(await exported.arrayBuffer()).toString('utf8');
	expect(text.startsWith('\uFEFF')).toBe(true);
	expect(text).toContain(`;'=2+5;`);

	// Whose device waits comes into the register, and its page offers it.
	const owner = { ...person, id: randomUUID(), givenName: 'Niemand', familyName: 'Bekannt' };
	const path = `/people/${owner.id}`;
	await db
		.insertInto('person')
		.values({ ...owner, email: 'niemand@nirgends.example', linkId: null, linkGeneration: 0 })
		.execute();
	expect(await (await admin.ask('/devices/waiting')).text()).toContain('Niemand Bekannt');
	const offered = await (await admin.ask(path)).text();
	expect(offered).toContain('Ein Gerät aus einer importierten Liste wartet auf diese Person');
	const waiting = hidden(offered, 'waiting');
	expect((await admin.send(`${path}?/takeWaiting`, { waiting })).status).toBe(303);
	expect((await admin.send(`${path}?/takeWaiting`, { waiting })).status).toBe(409);
	const third = await bring();
	expect(third.preview).toMatch(/0 neu, 0 geändert, 3 unverändert, 0 nicht übernommen/);
	await admin.send(`${third.path}?/cancel`);
});

test('what is half saved is saved on, or taken back as a whole', async () => {
	test.setTimeout(120_000);
	const owners = db.selectFrom('device').select('personId').where('personId', 'is not', null);
	const people = db.selectFrom('person').selectAll().where('id', 'not in', owners);
	const person = await people.where('email', '!=', '').executeTakeFirstOrThrow();
	const rows = Array.from({ length: 6000 }, (_, at) => [
		...[`Gerät ${at}`, person.email, 'Windows 11', `nummer-${at}`],
	]);
	const headers = ['Gerätename', 'E-Mail', 'Betriebssystem', 'Kennung'];
	const before = await inventory();
	const { path } = await upload(
		files.encoded(files.table([headers, ...rows]), 'utf-8'),
		'halb.csv',
	);
	await settledPage(path);
	const fields = ['label', 'ownerEmail', 'os', 'externalId'];
	const columns = Object.fromEntries(fields.map((field, at) => [`column${at}`, field]));
	await admin.send(`${path}?/check`, { ...columns, profile: '' });
	const preview = await settledPage(path);
	expect(preview).toMatch(/6\.?000 neu/);
	const revision = /name="revision" value="(\d+)"/.exec(preview)?.[1] ?? '';

	const position = async () => {
		const id = path.split('/').at(-1) ?? '';
		const run = db.selectFrom('importRun').select('position').where('id', '=', id);
		return (await run.executeTakeFirstOrThrow()).position;
	};
	/** Stops the saving once it has got on from there. */
	const stopAfter = async (action: string, values: Readonly<Record<string, string>>) => {
		const from = await position();
		const sent = admin.send(`${path}?/${action}`, values);
		await expect.poll(position, { intervals: [20], timeout: 60_000 }).toBeGreaterThan(from);
		expect((await admin.send(`${path}?/cancel`)).status).toBe(303);
		expect((await sent).status).toBe(303);
		const page = await settledPage(path);
		expect(page).toContain('Das Speichern ist angehalten');
		expect(page).toMatch(/von 6\.?000 Zeilen sind gespeichert/);
		expect(await position()).toBeLessThan(6000);
	};
	await stopAfter('save', { revision });
	await stopAfter('saveOn', {});
	expect((await inventory()).devices.length).toBeGreaterThan(before.devices.length);

	// Somebody goes on with one of the devices.
	const [kept] = (await inventory()).devices.filter(({ label }) => label === 'Gerät 7');
	if (!kept) throw new Error('the seventh row was not saved');
	const renamed = { label: 'Mein Gerät', revision: 1 };
	await db.updateTable('device').set(renamed).where('id', '=', kept.id).execute();

	expect((await admin.send(`${path}?/takeBack`)).status).toBe(303);
	const page = await settledPage(path);
	expect(page).toContain('bis auf 1 Eintrag');
	expect(page).toContain(`devices/${kept.id}"`);
	expect(page).toContain('Das hat inzwischen jemand geändert.');
	const after = await inventory();
	expect(after.devices.filter(({ id }) => id !== kept.id)).toEqual(before.devices);
	expect(after.facts.filter(({ deviceId }) => deviceId !== kept.id)).toEqual(before.facts);
	expect(after.people).toEqual(before.people);
	await expect.poll(foldersLeft).toEqual([]);
	expect((await admin.send(`${path}?/saveOn`)).status).toBe(409);
	const about = db.selectFrom('audit').select('action').where('action', 'like', 'import.%');
	const lines = await about.where('subjectId', '=', path.split('/').at(-1) ?? '').execute();
	expect(lines.map(({ action }) => action).toSorted()).toEqual([
		...['import.create', 'import.stop', 'import.stop', 'import.takeBack'],
	]);
});
