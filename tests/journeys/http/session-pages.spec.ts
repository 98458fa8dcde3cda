import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { system } from '../../../src/lib/access/actor.ts';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { moveClock } from '../clock.ts';

const VOLLZAEHLIG_CLOCK = '2027-03-01T10:15';
const pages = ['', '/attendees', '/room', '/history'] as const;
let app: App;
let secretary: Visitor;
/** A hybrid session of the demonstration that lies days ahead. */
let session: { id: string; startsAt: string; committeeName: string };

test.beforeAll(async () => {
	app = await startApp({ VOLLZAEHLIG_CLOCK });
	const db = open(app.file);
	session = await db
		.selectFrom('session')
		.innerJoin('committee', 'committee.id', 'session.committeeId')
		.select(['session.id', 'session.startsAt', 'committee.name as committeeName'])
		.where('form', '=', 'hybrid')
		.where('startsAt', '>', '2027-03-05')
		.orderBy('startsAt')
		.executeTakeFirstOrThrow();
	await db.destroy();
	secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
});
test.afterAll(() => app.stop());

const textOf = async (visitor: Visitor, path: string) => (await visitor.ask(path)).text();
const pageOf = (page: (typeof pages)[number], visitor = secretary) =>
	textOf(visitor, `/sessions/${session.id}${page}`);
/** Where the head of a page leads to as the next step; empty: nowhere else than here. */
const nextStep = (page: string) =>
	/class="line step[^]*?<\/p>/.exec(page)?.[0].match(/href="([^"]*)"/)?.[1] ?? '';

function moveTo(moment: string) {
	const where = { data: dirname(app.file), clock: VOLLZAEHLIG_CLOCK, origin: app.origin };
	expect(moveClock(where, moment).status).toBe(0);
}

test('four pages stand under one heading, and each says which of them it is', async () => {
	const titles = new Set<string>();
	for (const page of pages) {
		const text = await pageOf(page);
		expect([page, [...text.matchAll(/<h1/g)].length]).toEqual([page, 1]);
		expect(text).toMatch(new RegExp(`<h1[^>]*>${session.committeeName}</h1>`));
		const current = [...text.matchAll(/<a href="([^"]*)"[^>]*aria-current="page"/g)].map(
			([, href = '']) => new URL(href, `${app.address}/sessions/${session.id}${page}`).pathname,
		);
		expect(current).toContain(`/sessions/${session.id}${page}`);
		titles.add(/<title>([^<]*)/.exec(text)?.[1] ?? '');
	}
	expect(titles.size).toBe(pages.length);
});

test('older links to parts of the one page end at a line that leads to their new page', async () => {
	const overview = await pageOf('');
	for (const [anchor, page] of [
		['readiness', 'attendees'],
		['room', 'room'],
	] as const) {
		const line = new RegExp(`<li id="${anchor}"[^]*?</li>`).exec(overview)?.[0] ?? '';
		expect(line).toMatch(new RegExp(`href="[^"]*/${page}"`));
	}
	for (const anchor of ['decision', 'everyone']) expect(overview).toContain(`id="${anchor}"`);
});

test('a page shows what it is about and nothing of the others', async () => {
	const [overview, attendees, room, history] = await Promise.all(pages.map((page) => pageOf(page)));
	expect(overview).toContain('action="?/decide');
	for (const other of [attendees, room, history]) expect(other).not.toContain('action="?/decide');
	expect(attendees).toContain('action="?/takeBack"');
	for (const other of [overview, room, history]) expect(other).not.toContain('?/takeBack');
});

test('strangers get nothing of the head either', async () => {
	const layoutAlone = `/sessions/${session.id}/__data.json?x-sveltekit-invalidated=0010`;
	expect(await textOf(secretary, layoutAlone)).toContain(session.committeeName);
	const refused = await textOf(new Visitor(app), layoutAlone);
	expect(refused).toContain('/sign-in');
	expect(refused).not.toContain(session.committeeName);
});

test('who may not invite sees who is invited, and neither forms nor links', async () => {
	const db = open(app.file);
	const account = { name: 'Vorsitz', email: 'vorsitz@stadt.example', role: 'chair' } as const;
	const password = 'vier Worte genügen hier';
	const by = acting(db, { actor: system, now: new Date().toISOString() });
	await staff.create(by, { ...account, officeId: null }, await hash(password));
	await db.destroy();
	const chair = new Visitor(app);
	await chair.signIn({ email: account.email, password });
	const rows = (page: string) => [...page.matchAll(/<tr><th scope="row">/g)].length;
	const [seen, whole] = [await pageOf('/attendees', chair), await pageOf('/attendees')];
	expect([rows(seen), rows(seen) > 5]).toEqual([rows(whole), true]);
	expect(whole).toContain('name="mode.');
	expect(seen).not.toMatch(/name="mode\.|\?\/takeBack|\?\/add|\/links/);
});

test('on the day the head leads to the room, the day after to the history', async () => {
	expect(nextStep(await pageOf(''))).not.toMatch(/room$|history$/);
	const day = session.startsAt.slice(0, 10);
	moveTo(`${day}T08:00`);
	for (const page of ['', '/attendees', '/history'] as const) {
		expect([page, nextStep(await pageOf(page))]).toEqual([page, expect.stringMatching(/\/room$/)]);
	}
	expect(nextStep(await pageOf('/room'))).toBe('');
	const next = new Date(Date.parse(session.startsAt) + 86_400_000).toISOString().slice(0, 10);
	moveTo(`${next}T08:00`);
	expect(nextStep(await pageOf('/room'))).toMatch(/\/history$/);
});
