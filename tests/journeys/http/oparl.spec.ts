import { expect, test } from '@playwright/test';
import { lindenauLists, startRis } from '../../../src/lib/server/imports/oparl/testing-server.ts';
import type { Ris } from '../../../src/lib/server/imports/oparl/testing-server.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

const path = '/imports/oparl';
let app: App;
let ris: Ris;
let visitor: Visitor;

test.beforeAll(async () => {
	ris = await startRis(lindenauLists);
	app = await startApp({ OPARL_PRIVATE_HOSTS: new URL(ris.origin).host });
	visitor = new Visitor(app);
	expect((await visitor.signIn(app.administrator)).status).toBe(303);
});
test.afterAll(async () => {
	await app.stop();
	await ris.close();
});

const textOf = (html: string) =>
	html
		.replace(/<script.*?<\/script>/gs, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&nbsp;|\s+/g, ' ');
const page = async (address = path) => await (await visitor.ask(address)).text();
const hidden = (html: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Looks at the page until it says something, as it does by itself in a browser. */
async function until(said: string): Promise<string> {
	let html = '';
	await expect
		.poll(async () => textOf((html = await page())), { timeout: 20_000, intervals: [50] })
		.toContain(said);
	return html;
}
async function act(action: string, html: string, more: Readonly<Record<string, string>> = {}) {
	const values = { job: hidden(html, 'job'), fingerprint: hidden(html, 'fingerprint'), ...more };
	return await visitor.send(`${path}?/${action}`, values);
}

test('a secretary takes a council over from its server, again without a change, and then its news', async () => {
	expect((await visitor.send(`${path}?/address`, { address: ris.system })).status).toBe(303);
	let html = await until('Alles übernehmen');
	expect(textOf(html)).toMatch(/Gremien 2 0 0 0 Personen 3 0 0 0/);
	expect(textOf(html)).toContain('beratendes Mitglied');
	expect(textOf(await page('/sessions'))).not.toContain('Wege und Brücken');

	// One seat is another role than all who are called so; it stays while another list is looked at.
	const seat = `seat:${/name="seat:([^"]+)"/.exec(html)?.[1] ?? ''}`;
	const kept = await act('keep', html, { [seat]: 'chair:noVote', to: 'list=people&q=Aue' });
	expect([kept.status, kept.headers.get('location')]).toEqual([
		303,
		expect.stringContaining('list=people&q=Aue'),
	]);
	expect(textOf(await page(`${path}?list=people&q=Aue`))).toContain('Gefunden: 1 von 3');
	expect(await page(`${path}?list=seats`)).toMatch(/value="chair:noVote"[^>]*selected/);
	const misread = await act('keep', html, { 'hour:x': 'um acht', [seat]: 'chair:vote' });
	expect(misread.status).toBe(400);

	// An office is asked for; what was typed stays.
	const refused = await act('apply', html, { form: 'video' });
	expect([refused.status, textOf(await refused.text())]).toEqual([
		400,
		expect.stringContaining('Wählen Sie das Büro'),
	]);
	const applied = await act('apply', html, { office: 'new', form: 'hybrid' });
	expect(applied.status).toBe(303);
	html = await until('Übernommen aus Stadt Lindenau');
	expect(textOf(html)).toContain('neue Sitzungen: 2');
	const db = open(app.file);
	const silent = db.selectFrom('membership').where('role', '=', 'chair').where('vote', '=', 0);
	expect((await silent.select('id').execute()).length).toBe(1);
	await db.destroy();
	await act('close', html);

	html = await page();
	await visitor.send(`${path}?/address`, { address: ris.system });
	html = await until('Nichts Neues');
	await act('close', html);

	const modified = new Date().toISOString();
	ris.lists.meeting[0] = { ...ris.lists.meeting[0], modified, start: '2099-12-10T18:30:00+01:00' };
	ris.lists.membership[0] = {
		id: ris.at('seat/4'),
		type: 'https://schema.oparl.org/1.1/Membership',
		deleted: true,
		modified,
	};
	const asked = ris.asked.length;
	await visitor.send(`${path}?/news`, { source: hidden(await page(), 'source') });
	html = await until('Alles übernehmen');
	expect(ris.asked.slice(asked).filter((one) => one.includes('modified_since')).length).toBe(5);
	expect(textOf(html)).toContain('Beginn Do., 10. Dezember 2099, 18:30 Uhr');
	const token = /name="giveUp"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="giveUp"/.exec(html);
	await act('apply', html, { giveUp: token?.[1] ?? token?.[2] ?? '' });
	html = await until('beendet oder zurückgenommen: 1');
	expect(textOf(html)).toContain('geänderte Einträge: 1');
	await act('close', html);
});

test('a server in the own network is refused with its name and what to do; a bad file too', async () => {
	await visitor.send(`${path}?/address`, { address: 'https://192.168.7.7/oparl/system' });
	const html = await until('Das Lesen ist nicht gelungen');
	expect(textOf(html)).toMatch(/192\.168\.7\.7 liegt in einem internen Netz.*OPARL_PRIVATE_HOSTS/);
	await act('close', html);
	const form = new FormData();
	form.set('file', new Blob(['{"data":[']), 'rat.json');
	const sent = await visitor.ask(`${path}?/file`, {
		method: 'POST',
		body: form,
		headers: { origin: app.origin, accept: 'text/html' },
	});
	expect([sent.status, textOf(await sent.text())]).toEqual([
		400,
		expect.stringContaining('rat.json ist kein lesbares JSON'),
	]);
});

test('from half a run nobody is invited; what is halted goes on or is taken back', async () => {
	await visitor.send(`${path}?/address`, { address: ris.system });
	const html = await until('Nichts Neues');
	const db = open(app.file);
	const half = { phase: 'halted', position: 3, total: 9 };
	await db.updateTable('sourceReading').set(half).execute();
	const rat = await db
		.selectFrom('committee')
		.innerJoin('sourceRecord', 'sourceRecord.nounId', 'committee.id')
		.select('committee.id')
		.executeTakeFirstOrThrow();
	await db.destroy();
	const halted = textOf(await page());
	expect(halted).toContain('Die Übernahme ist angehalten 3 von 9 Einträgen');
	expect(halted).toContain('Weiter übernehmen');
	const day = `10.12.${new Date().getUTCFullYear() + 1}`;
	const values = { committeeId: rat.id, day, hour: '16:00', form: 'hybrid' };
	const place = 'Kleiner Saal';
	const refused = await visitor.send('/sessions/new', { ...values, place });
	const said = await refused.text();
	expect(refused.status).toBe(409);
	expect(textOf(said)).toContain('Die Übernahme aus Stadt Lindenau ist erst halb fertig (3 von 9)');
	expect(said).toMatch(/<a href="[^"]*imports\/oparl">Zur Übernahme<\/a>/);
	expect([said.includes(day), said.includes(place)]).toEqual([true, true]);
	await act('takeBack', html);
	await act('close', await until('Die Übernahme ist zurückgenommen'));
	expect(textOf(await page())).toContain('Von einem Server lesen');
	// Taken back, nothing is in the way of a session.
	const made = await visitor.send('/sessions/new', { ...values, place });
	expect(textOf(await made.text())).not.toContain('halb fertig');
});
