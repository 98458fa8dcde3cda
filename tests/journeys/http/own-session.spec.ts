import { expect, test } from '@playwright/test';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { system } from '../../../src/lib/access/actor.ts';
import * as attendees from '../../../src/lib/server/sessions/attendees.ts';
import { callOff, markSent } from '../../../src/lib/server/sessions/session-acts.ts';
import * as sessions from '../../../src/lib/server/sessions/sessions.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
let db: Db;
let link = '';
test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	link = new URL(app.links[1] ?? '').pathname;
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

const by = () => acting(db, { actor: system, now: new Date().toISOString() });
const pageOf = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
	(await new Visitor(app).ask(path, { headers })).text();
const plain = (html: string) => html.replaceAll(/<!--.*?-->/g, '').replaceAll('\u00a0', ' ');

async function ownSession() {
	const attendee = await attendees.readByLink(db, link.slice('/j/'.length).split('.')[0] ?? '');
	const session = attendee && (await sessions.read(db, attendee.sessionId));
	if (!session) throw new Error('nobody has this link');
	return session;
}

async function calendar() {
	const response = await new Visitor(app).ask(`${link}/calendar`);
	const file = (await response.text()).replaceAll('\r\n ', '').split('\r\n');
	const value = (name: string) =>
		file.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
	return { response, value };
}

test('a session that was moved after the invitations says so, and its calendar event follows', async () => {
	const before = await ownSession();
	await markSent(by(), before.id, true);
	const first = await calendar();
	expect([first.response.status, first.response.headers.get('content-type')]).toEqual([
		200,
		'text/calendar; charset=utf-8; method=PUBLISH',
	]);
	expect(first.response.headers.get('cache-control')).toBe('no-store');
	expect(first.value('URL;VALUE=URI')).toBe(app.origin + link);
	expect(first.value('STATUS')).toBe('CONFIRMED');
	expect(await pageOf(link)).toContain(`href="${link}/calendar"`);
	expect(await pageOf(link)).not.toContain('Verlegt:');

	const startsAt = new Date(Date.parse(before.startsAt) + 7 * 86_400_000).toISOString();
	const { place, hallId, form, revision } = before;
	await sessions.update(by(), before.id, revision, { place, hallId, form, startsAt }, []);
	expect(plain(await pageOf(link))).toMatch(
		/Verlegt: Die Sitzung war am .+ geplant\. Sie ist jetzt am /,
	);
	const second = await calendar();
	expect(second.value('UID')).toBe(first.value('UID'));
	expect(Number(second.value('SEQUENCE'))).toBeGreaterThan(Number(first.value('SEQUENCE')));
	expect(second.value('DTSTART')).toBe(startsAt.replace('.000', '').replaceAll(/[-:]/g, ''));
});

test('a session that is called off leaves the calendar by the same event', async () => {
	const { id } = await ownSession();
	const planned = await calendar();
	await callOff(by(), id, 'Wasserschaden');
	const refused = await new Visitor(app).ask(link);
	expect(refused.status).toBe(410);
	expect(await refused.text()).toContain(`href="${link}/calendar"`);
	const off = await calendar();
	expect([off.value('METHOD'), off.value('STATUS'), off.value('UID')]).toEqual([
		...['CANCEL', 'CANCELLED', planned.value('UID')],
	]);
	expect(Number(off.value('SEQUENCE'))).toBeGreaterThan(Number(planned.value('SEQUENCE')));
	await callOff(by(), id, null);
	expect((await new Visitor(app).ask('/j/unknown/calendar')).status).toBe(404);
});

test('pages speak the language the browser asks for, German where it asks for neither', async () => {
	const languageOf = async (path: string, asked: string, cookie?: string) => {
		const headers = { 'accept-language': asked, ...(cookie && { cookie }) };
		const response = await fetch(app.address + path, { headers });
		return /<html lang="(\w+)"/.exec(await response.text())?.[1];
	};
	for (const path of [link, '/sign-in', '/tools', '/privacy', '/j/unknown']) {
		const asked = ['en-GB,en;q=0.9', 'fr-FR, en;q=0.5', 'de-AT', 'fr', '*'];
		const spoken = await Promise.all(asked.map((one) => languageOf(path, one)));
		expect([path, spoken]).toEqual([path, ['en', 'en', 'de', 'de', 'de']]);
	}
	expect(await languageOf(link, 'en', 'language=de')).toBe('de');
	const page = await pageOf(link);
	expect(page.indexOf('action="/language"')).toBeLessThan(page.indexOf('<h1'));
});
