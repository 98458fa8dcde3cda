import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { open } from '../../../src/lib/server/db/open.ts';
import { linkFor } from '../../../src/lib/server/links/sign.ts';
import { readKeys } from '../../../src/lib/server/process/keys.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import * as memberships from '../../../src/lib/server/register/memberships.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

const VOLLZAEHLIG_CLOCK = '2027-03-01T10:15';
let app: App;
let db: Db;
let secretary: Visitor;
let session: { id: string; committeeId: string };

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	app = await startApp({ VOLLZAEHLIG_CLOCK });
	db = open(app.file);
	session = await db
		.selectFrom('session')
		.select(['id', 'committeeId'])
		.where('form', '=', 'hybrid')
		.where('startsAt', '>', '2027-03-05')
		.orderBy('startsAt')
		.executeTakeFirstOrThrow();
	secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

const pageOf = async (path: string) => (await secretary.ask(path)).text();
const attendeesPage = () => pageOf(`/sessions/${session.id}/attendees`);
const send = (action: string, fields: Record<string, string>) =>
	secretary.send(`/sessions/${session.id}/${action}`, fields);
const listed = () =>
	db
		.selectFrom('attendee')
		.innerJoin('person', 'person.id', 'attendee.personId')
		.select([
			'attendee.id',
			'personId',
			'familyName',
			'standing',
			'role',
			'vote',
			'attendee.linkId',
		])
		.where('sessionId', '=', session.id)
		.orderBy('familyName')
		.execute();
const member = async () => {
	const all = await listed();
	const one = all.find(({ role, standing }) => role === 'member' && standing === 'invited');
	if (!one) throw new Error('no member is invited');
	return one;
};
/** Somebody of the register who is not on the list. */
const stranger = async () => {
	const there = (await listed()).map(({ personId }) => personId);
	return db
		.selectFrom('person')
		.select(['id', 'familyName'])
		.where(
			'id',
			'not in',
			there.filter((id) => id !== null),
		)
		.orderBy('familyName')
		.executeTakeFirstOrThrow();
};

test('who gets a seat is invited before anybody looks, and a changed seat costs nobody a link', async () => {
	const before = await listed();
	const { id, familyName } = await stranger();
	const by = acting(db, { now: '2027-03-01T09:15:00.000Z' });
	const seat = { role: 'member', vote: true, from: '2027-01-01', to: null } as const;
	await memberships.create(by, {
		...{ id: 'new seat', committeeId: session.committeeId, personId: id },
		...seat,
	});
	expect(await attendeesPage()).toContain(familyName);
	const after = await listed();
	expect(after).toEqual(expect.arrayContaining(before));
	expect(after).toHaveLength(before.length + 1);
});

test('once the invitations are sent a changed seat is shown, and taken over by one act', async () => {
	await send('attendees?/sent', { sent: 'yes' });
	await memberships.change(db, 'new seat', { to: '2027-02-01' });
	for (const path of ['/', `/sessions/${session.id}`]) {
		expect(await pageOf(path)).toContain('haben sich Sitze geändert');
	}
	const page = await attendeesPage();
	const line = /name="line"[^>]*value="(withdraw\.[^"]*)"|value="(withdraw\.[^"]*)"/.exec(page);
	const key = line?.[1] ?? line?.[2] ?? '';
	expect(key).not.toBe('');
	await send('attendees?/differences', { line: key, do: 'apply' });
	const off = (await listed()).find(({ id }) => `withdraw.${id}` === key);
	expect(off).toMatchObject({ standing: 'withdrawn' });
	expect(await attendeesPage()).not.toContain('name="line"');
	expect(await pageOf(`/sessions/${session.id}/history`)).toContain(off?.familyName);
});

test('a substitute takes over, who is represented is prevented, and both can be undone', async () => {
	const away = await member();
	const substitute = await stranger();
	const fields = { personId: substitute.id, guestName: '', representsId: away.id };
	await send('attendees?/add', fields);
	const now = await listed();
	expect(now.find(({ id }) => id === away.id)).toMatchObject({ standing: 'prevented' });
	expect(now.find(({ personId }) => personId === substitute.id)).toMatchObject({
		...{ standing: 'invited', role: away.role, vote: away.vote },
	});
	expect(await attendeesPage()).toContain('verhindert, vertreten durch');
	await send('attendees?/standing', { id: away.id, standing: 'invited' });
	expect((await listed()).find(({ id }) => id === away.id)).toEqual(away);
});

test('who is taken off is told so by the link, and is back with the same one', async () => {
	const one = await member();
	await send('attendees?/takeBack', { id: one.id });
	const { links } = readKeys(dirname(app.file));
	const link = linkFor({ id: one.linkId, generation: 1 }, links);
	const told = await (await new Visitor(app).ask(link)).text();
	expect(told).toMatch(/Das hat .+ eingetragen\./);
	expect(told).toContain(`href="${link}/calendar"`);
	expect(await (await new Visitor(app).ask(`${link}/calendar`)).text()).toContain('METHOD:CANCEL');
	expect(await pageOf(`/sessions/${session.id}/attendees?withdrawn=${one.id}`)).toMatch(
		/ist nicht mehr eingeladen\.[^]*Rückgängig[^]*Vertretung einladen/,
	);
	await send('attendees?/standing', { id: one.id, standing: 'invited' });
	expect(await member()).toEqual(one);
});

test('who is prevented says so by their link, the office sees it, and both can go back', async () => {
	// Not the first: for them a substitute is there still.
	const all = await listed();
	const one = all.findLast(({ role, standing }) => role === 'member' && standing === 'invited');
	if (!one) throw new Error('no member is invited');
	const { links } = readKeys(dirname(app.file));
	const link = linkFor({ id: one.linkId, generation: 1 }, links);
	const attendee = new Visitor(app);
	const standing = async () => (await listed()).find(({ id }) => id === one.id)?.standing;
	expect(await (await attendee.ask(link)).text()).toContain(`href="${link}/prevented"`);
	// Asked once more, and not by what only opens addresses.
	expect((await attendee.ask(`${link}/prevented`)).status).toBe(200);
	for (const [action, fields] of [
		['?/reply', { choice: 'prevented' }],
		['?/reply', { choice: 'nonsense' }],
		['/prevented?/say', { message: 'x'.repeat(501) }],
	] as const) {
		expect((await attendee.send(link + action, fields)).status).toBe(400);
	}
	expect(await standing()).toBe('invited');

	const said = await attendee.send(`${link}/prevented?/say`, { message: 'bin verreist' });
	expect([said.status, said.headers.get('location')]).toEqual([303, `${link}/prevented`]);
	expect(await standing()).toBe('prevented');
	expect(await attendeesPage()).toContain('<q>bin verreist</q>');
	expect(await pageOf('/')).toContain(`attendees?for=${one.id}#add`);
	const there = await attendee.ask(link);
	expect([there.status, there.headers.get('location')]).toEqual([303, `${link}/prevented`]);
	expect(await (await attendee.ask(`${link}/prevented`)).text()).toContain('?/takeBack');
	expect((await attendee.ask(`${link}/status`)).status).toBe(410);

	await send('attendees?/standing', { id: one.id, standing: 'excused' });
	expect((await attendee.send(`${link}/prevented?/takeBack`)).status).toBe(409);
	await send('attendees?/standing', { id: one.id, standing: 'invited' });
	const hall = await attendee.send(`${link}?/reply`, { choice: 'onSite' });
	expect([hall.status, hall.headers.get('location')]).toEqual([303, `${link}#reply`]);
	expect((await attendee.send(`${link}?/takeBack`)).status).toBe(303);
	expect(await standing()).toBe('invited');
});

test('what a link says once is not kept by browsers: it may open again', async () => {
	expect(app.links.length).toBeGreaterThan(0);
	for (const link of app.links) {
		const { pathname } = new URL(link, app.origin);
		const id = /^\/j\/([\w-]+)/.exec(pathname)?.[1]?.slice(0, 24) ?? '';
		const found = await db.selectFrom('attendee').select('id').where('linkId', '=', id).execute();
		await db
			.updateTable('attendee')
			.set({ standing: 'prevented' })
			.where('linkId', '=', id)
			.execute();
		const answer = await secretary.ask(pathname);
		await db
			.updateTable('attendee')
			.set({ standing: 'invited' })
			.where('linkId', '=', id)
			.execute();
		expect(found).toHaveLength(1);
		expect([answer.status, answer.headers.get('cache-control')]).toEqual([410, 'no-store']);
	}
});

test('a session that was invited to is called off with its reason, not deleted', async () => {
	const edit = await pageOf(`/sessions/${session.id}/edit`);
	expect(edit).not.toContain('?/destroy');
	expect(await (await send('edit?/callOff', { reason: ' ' })).text()).toContain(
		'Geben Sie den Grund',
	);
	await send('edit?/callOff', { reason: 'Wasserschaden im Saal' });
	for (const path of ['/', '/sessions', `/sessions/${session.id}`]) {
		expect(await pageOf(path)).toContain('Wasserschaden im Saal');
	}
	expect(await pageOf(`/sessions/${session.id}/room`)).toContain('lässt sich nicht öffnen');
	expect(await pageOf(`/sessions/${session.id}/history`)).toContain('Wasserschaden im Saal');
	await send('edit?/reinstate', {});
	expect(await pageOf('/sessions')).not.toContain('Wasserschaden im Saal');
});

test('beside each link stands a mail, and a table has them all', async () => {
	const page = await pageOf(`/sessions/${session.id}/links`);
	const invited = (await listed()).filter(({ standing }) => standing === 'invited');
	expect(page.match(/lang="de"[^>]*aria-label="Einladung für/g)?.length).toBeGreaterThanOrEqual(
		invited.length,
	);
	expect(page).toMatch(/href="mailto:[^"]+subject=Einladung/);
	const table = await secretary.ask(`/sessions/${session.id}/links/csv`);
	expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
	const bytes = new Uint8Array(await table.arrayBuffer());
	expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const text = new TextDecoder().decode(bytes);
	expect(text.match(/;https?:[^;]*\/j\//g)?.length).toBeGreaterThanOrEqual(invited.length);
});
