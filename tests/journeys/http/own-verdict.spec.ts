import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { system } from '../../../src/lib/access/actor.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { linkFor } from '../../../src/lib/server/links/sign.ts';
import { readKeys } from '../../../src/lib/server/process/keys.ts';
import type { AttendeeRecord } from '../../../src/lib/server/sessions/attendee-record.ts';
import * as attendees from '../../../src/lib/server/sessions/attendees.ts';
import * as decisions from '../../../src/lib/server/sessions/decisions.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
let db: Db;
let sessionId = '';

test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	// The session of the story: FaceTime was proposed, and leaves people out.
	const { id } = await db
		.selectFrom('session')
		.innerJoin('proposal', 'proposal.sessionId', 'session.id')
		.select('session.id')
		.where('toolId', '=', 'facetime')
		.where('form', '=', 'hybrid')
		.orderBy('startsAt', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
	sessionId = id;
	const by = acting(db, { actor: system, now: new Date().toISOString() });
	await decisions.create(by, sessionId, {
		...{ toolId: 'facetime', rejected: [], note: '', joinUrl: '', inputsHash: '' },
		catalogueDate: '2026-11-23',
	});
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

const windows = {
	'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
};
const pageOf = async (path: string) => (await new Visitor(app).ask(path)).text();
const pathOf = ({ linkId: id, linkGeneration: generation }: AttendeeRecord) =>
	linkFor({ id, generation }, readKeys(dirname(app.file)).links);
const decode = (html: string) => html.replaceAll(/<!--.*?-->/g, '').replaceAll('&nbsp;', ' ');

test('each attendee reads on their own link what the secretary reads of them', async () => {
	const secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
	const overview = await (await secretary.ask(`/sessions/${sessionId}`)).text();
	const leftOut = /<section aria-labelledby="left-out">[^]*?<\/section>/.exec(overview)?.[0] ?? '';
	const namesOut = [...leftOut.matchAll(/<h3[^>]*>([^<]*)<\/h3>/g)].map(([, name = '']) => name);
	expect(namesOut.length).toBeGreaterThan(0);

	const told: string[] = [];
	for (const attendee of await attendees.list(db, [sessionId])) {
		const page = decode(await pageOf(pathOf(attendee)));
		if (!page.includes('So können Sie nicht teilnehmen')) continue;
		told.push(attendee.name);
		expect(page).toMatch(/Das können Sie selbst tun:|Ihr Büro oder die Stadt kann:/);
		expect(page).toMatch(/beginnen bis|zu spät/);
	}
	expect(told.toSorted()).toEqual(namesOut.toSorted());
});

test('a guest is asked by their own link, enters a device there, and reads whether it is enough', async () => {
	const secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
	const form = { guestName: 'Ida Fink', personId: '', guestEmail: '', representsId: '' };
	await secretary.send(`/sessions/${sessionId}/attendees?/add`, { ...form, role: '', vote: '' });
	const guest = (await attendees.list(db, [sessionId])).find(({ name }) => name === 'Ida Fink');
	if (!guest) throw new Error('the guest is not invited');
	const detail = await (await secretary.ask(`/sessions/${sessionId}?person=${guest.id}`)).text();
	expect(detail).toContain(`/sessions/${sessionId}/links#link-${guest.id}`);

	const path = pathOf(guest);
	expect(decode(await pageOf(path))).toContain('Noch ist nicht bekannt, ob Sie teilnehmen können');
	const guestVisitor = new Visitor(app);
	const none = await guestVisitor.send(`${path}/device?/declareNoDevice`);
	expect(decode(await none.text())).toContain('So können Sie nicht teilnehmen');
	const saved = await guestVisitor.send(`${path}/device?/save`, { id: randomUUID() }, windows);
	expect(saved.status).toBe(303);
	const answer = await guestVisitor.ask(saved.headers.get('location') ?? '');
	const text = decode(await answer.text());
	expect(text).toContain('„Windows-Computer“ ist gespeichert');
	expect(text).toContain('Reicht das für Ihre nächsten Sitzungen?');
	expect(text).not.toContain('So können Sie nicht teilnehmen');
	// What a guest brings is in no register.
	expect(await (await secretary.ask('/devices')).text()).not.toContain('Ida Fink');
});

test('who is expected in the hall reads so on their link, and need not check a device', async () => {
	const [one] = await attendees.list(db, [sessionId]);
	if (!one) throw new Error('nobody is invited');
	const before = { mode: one.mode };
	const set = (values: { mode: string }) =>
		db.updateTable('attendee').set(values).where('id', '=', one.id).execute();
	await set({ mode: 'onSite' });
	expect(decode(await pageOf(pathOf(one)))).toContain('Sie werden im Saal erwartet: ');
	const form = (values: { form: string }) =>
		db.updateTable('session').set(values).where('id', '=', sessionId).execute();
	await form({ form: 'onSite' });
	const page = decode(await pageOf(pathOf(one)));
	expect(page).toContain('Sie werden im Saal erwartet: ');
	for (const said of ['findet mit', 'Gerät vorher prüfen', 'noch nicht entschieden'])
		expect(page).not.toContain(said);
	await form({ form: 'hybrid' });
	await set(before);
});

test('a day late the link says when the session was, and leads into no tool any more', async () => {
	const [one] = await attendees.list(db, [sessionId]);
	const { startsAt } = await db
		.selectFrom('session')
		.select('startsAt')
		.where('id', '=', sessionId)
		.executeTakeFirstOrThrow();
	const move = (moment: string) =>
		db.updateTable('session').set({ startsAt: moment }).where('id', '=', sessionId).execute();
	await move(new Date(Date.now() - 86_400_000).toISOString());
	const page = one ? decode(await pageOf(pathOf(one))) : '';
	expect(page).toContain('Diese Sitzung war am');
	expect(page).not.toContain('findet mit');
	await move(startsAt);
});

test('the hall has a link and a verdict of its own, and is in no sum', async () => {
	const secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
	const hall = await attendees.readHall(db, sessionId);
	if (!hall) throw new Error('the session meets in no hall');
	const page = decode(await (await secretary.ask(`/sessions/${sessionId}/attendees`)).text());
	expect(page).toContain(`Saal: ${hall.name}`);
	expect(page).toContain(`/sessions/${sessionId}/links#link-${hall.id}`);
	expect(decode(await pageOf(pathOf(hall)))).toMatch(/FaceTime: .*Technik im Saal/);
	const token = await new Visitor(app).ask(`${pathOf(hall)}/check`);
	expect(token.status).toBe(200);
	const links = await (await secretary.ask(`/sessions/${sessionId}/links`)).text();
	expect(links).toContain(`id="link-${hall.id}"`);
	const csv = await (await secretary.ask(`/sessions/${sessionId}/links/csv`)).text();
	expect(csv).not.toContain(pathOf(hall));
});

test('who is left out is told why, what helps and whom to call; a helper acts, and the page says yes', async () => {
	const secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
	const helper = { name: '', helperPhone: '0391 540-0', helperEmail: '' };
	await secretary.send('/settings/city', helper);
	const key = readKeys(dirname(app.file)).links;
	const linkOf = ({
		linkId: id,
		linkGeneration: generation,
	}: {
		linkId: string;
		linkGeneration: number;
	}) => linkFor({ id, generation }, key);
	const everyone = await attendees.list(db, [sessionId]);
	const pages = await Promise.all(everyone.map(async (one) => decode(await pageOf(linkOf(one)))));
	const index = everyone.findIndex(
		({ personId }, place) =>
			personId !== null && pages[place]?.includes('So können Sie nicht teilnehmen'),
	);
	const councillor = everyone[index];
	if (!councillor) throw new Error('nobody of the register is left out');
	expect(pages[index]).toMatch(/(selbst tun:|Stadt kann:)[^]*\(.*(beginnen bis|zu spät)/);
	expect(pages[index]).toContain('tel:03915400');

	const by = acting(db, { actor: system, now: new Date().toISOString() });
	await decisions.create(by, sessionId, {
		...{ toolId: 'livekit-room', rejected: [], note: '', joinUrl: '', inputsHash: '' },
		catalogueDate: '2026-11-23',
	});
	const device = { id: randomUUID(), preset: 'cityNotebook', os: '11' };
	const owner = `person:${councillor.personId}`;
	expect((await secretary.send('/devices/new', { ...device, owner })).status).toBe(303);
	const after = decode(await pageOf(linkOf(councillor)));
	expect(after).toContain('Videoraum der Stadt: Sie können teilnehmen');
	expect(after).not.toContain('So können Sie nicht teilnehmen');
	// The office reads the same of them.
	const told = await (await secretary.ask(`/people/${councillor.personId}`)).text();
	expect(decode(told)).toMatch(/Eigener Raum: kann teilnehmen/);
});
