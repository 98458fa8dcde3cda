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

/** Somebody signed in with the role chair, of this person or of nobody. */
async function chairOf(name: string, personId: string | null): Promise<Visitor> {
	const db = open(app.file);
	const account = { name, email: `${name}@stadt.example`, role: 'chair' } as const;
	const password = 'vier Worte genügen hier';
	const by = acting(db, { actor: system, now: new Date().toISOString() });
	await staff.create(by, { ...account, officeId: null, personId }, await hash(password));
	await db.destroy();
	const visitor = new Visitor(app);
	await visitor.signIn({ email: account.email, password });
	return visitor;
}

/** The person in the chair of the session's committee, and a coming session where they are nothing. */
async function chairAndOther() {
	const db = open(app.file);
	const { personId } = await db
		.selectFrom('attendee')
		.select('personId')
		.where('sessionId', '=', session.id)
		.where('role', '=', 'chair')
		.executeTakeFirstOrThrow();
	const other = await db
		.selectFrom('session')
		.select('session.id')
		.where('startsAt', '>', '2027-03-05')
		.where(({ not, exists, selectFrom, eb }) =>
			not(
				exists(
					selectFrom('attendee')
						.select('attendee.id')
						.whereRef('attendee.sessionId', '=', 'session.id')
						.where('attendee.personId', '=', personId ?? ''),
				),
			).and(eb('session.calledOffAt', 'is', null)),
		)
		.executeTakeFirstOrThrow();
	await db.destroy();
	return { personId, other: other.id };
}

/** What was answered, with the body read. */
async function statusOf(asked: Promise<Response>): Promise<number> {
	const response = await asked;
	await response.text();
	return response.status;
}

test('a chair sees, decides and leads where they chair, neither inviting nor anywhere else', async () => {
	const { personId, other } = await chairAndOther();
	const chair = await chairOf('vorsitz', personId);
	const rows = (page: string) => [...page.matchAll(/<tr[^>]*><th scope="row"/g)].length;
	const [seen, whole] = [await pageOf('/attendees', chair), await pageOf('/attendees')];
	expect([rows(seen), rows(seen) > 5]).toEqual([rows(whole), true]);
	expect(whole).toContain('name="mode.');
	expect(seen).not.toMatch(/name="mode\.|\?\/takeBack|\?\/add|\/links/);
	const [own, decide] = [`/sessions/${session.id}`, { toolId: 'livekit-room' }];
	expect(await textOf(chair, own)).toContain('action="?/decide');
	expect(await statusOf(chair.send(`${own}?/decide`, decide))).not.toBe(403);
	for (const path of [
		`/sessions/${other}`,
		`/sessions/${other}/room`,
		`/sessions/${other}/events`,
	]) {
		expect([path, await statusOf(chair.ask(path))]).toEqual([path, 404]);
	}
	expect(await statusOf(chair.send(`/sessions/${other}?/decide`, decide))).toBe(404);
	expect(await statusOf(chair.send(`/sessions/${other}/room?/openRoom`, {}))).toBe(404);
	expect(await textOf(chair, '/sessions')).not.toContain(other);
	// Nor do the registers of all offices open by the chair.
	const db = open(app.file);
	const people = await db.selectFrom('person').select('id').execute();
	await db.destroy();
	const register = (await textOf(chair, '/people')) + (await textOf(chair, '/devices/export'));
	expect(people.filter(({ id }) => id !== personId && register.includes(id))).toEqual([]);
});

test('a member leads no session by an account, nor does one that is nobody’s', async () => {
	const db = open(app.file);
	const { personId } = await db
		.selectFrom('attendee')
		.select('personId')
		.where('sessionId', '=', session.id)
		.where('role', '=', 'member')
		.where('personId', 'is not', null)
		.executeTakeFirstOrThrow();
	await db.destroy();
	const own = `/sessions/${session.id}`;
	const member = await chairOf('mitglied', personId);
	expect(await textOf(member, own)).not.toContain('action="?/decide');
	expect(await statusOf(member.send(`${own}?/decide`, { toolId: 'livekit-room' }))).toBe(403);
	expect(await statusOf(member.send(`${own}/room?/openRoom`, {}))).toBe(403);
	const nobody = await chairOf('niemand', null);
	expect(await statusOf(nobody.ask(own))).toBe(404);
	const accounts = await textOf(secretary, '/settings/staff');
	expect(accounts).toMatch(/niemand kann mit dem Konto keine Sitzung sehen/);
	expect(accounts).not.toMatch(/mitglied kann mit dem Konto/);
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
