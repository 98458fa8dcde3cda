import { acting } from '../../../src/lib/server/testing/acting.ts';
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import { system } from '../../../src/lib/access/actor.ts';
import * as devices from '../../../src/lib/server/register/devices.ts';
import type { DeviceRecord } from '../../../src/lib/server/register/devices.ts';
import * as offices from '../../../src/lib/server/register/offices.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import * as people from '../../../src/lib/server/register/people.ts';
import type { PersonRecord } from '../../../src/lib/server/register/people.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { startApp, Visitor } from '../app.ts';
import { everyDoor } from './doors.ts';
import type { App } from '../app.ts';

let app: App;
let db: Db;
let office: Visitor;
let own: { readonly person: PersonRecord; readonly device: DeviceRecord };
let other: { readonly person: PersonRecord; readonly device: DeviceRecord };
/** A session to come with the office's person, and one with nobody of the office. */
let mine = '';
let theirs = '';

test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	const all = await devices.list(acting(db));
	const everyone = await people.list(acting(db));
	const equipped = (await offices.list(acting(db))).flatMap(({ id }) => {
		const owned = all.filter(({ officeId }) => officeId === id);
		const found = owned.map((device) => ({
			device,
			person: everyone.find((somebody) => somebody.id === device.personId),
		}));
		return found.flatMap(({ device, person }) => (person ? [{ device, person }] : []));
	});
	const invited = await db
		.selectFrom('session')
		.innerJoin('attendee', 'attendee.sessionId', 'session.id')
		.innerJoin('person', 'person.id', 'attendee.personId')
		.select(['session.id', 'person.officeId', 'person.id as personId'])
		.where('session.startsAt', '>', new Date().toISOString())
		.where('session.form', '!=', 'onSite')
		.execute();
	// Somebody with a device and a session to come, of an office that not every session concerns.
	const [first] = equipped.flatMap((one) => {
		const ours = invited.filter(({ officeId }) => officeId === one.person.officeId);
		const joined = ours.find(({ personId }) => personId === one.person.id);
		const apart = invited.find(({ id }) => !ours.some((our) => our.id === id));
		return joined && apart ? [{ one, mine: joined.id, theirs: apart.id }] : [];
	});
	const second = equipped.find(({ person }) => person.officeId !== first?.one.person.officeId);
	if (!first || !second) throw new Error('the council has no two offices with devices');
	[own, other] = [first.one, second];
	({ mine, theirs } = first);

	const account = { email: 'buero@stadt.example', password: 'vier Worte genügen hier' };
	const { officeId } = own.person;
	const made = {
		name: 'Büro',
		email: account.email,
		role: 'office',
		officeId,
		personId: null,
	} as const;
	await staff.create(
		acting(db, { actor: system, now: new Date().toISOString() }),
		made,
		await hash(account.password),
	);
	office = new Visitor(app);
	await office.signIn(account);
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

const text = async (path: string) => (await office.ask(path)).text();
const state = async () => ({
	people: await people.list(acting(db)),
	devices: await devices.list(acting(db)),
	links: await db.selectFrom('person').select(['id', 'linkGeneration']).orderBy('id').execute(),
});

test("an office's lists and searches hold its own people and devices only", async () => {
	for (const path of ['/people', '/devices', '/register']) {
		const page = await text(`${path}?q=${encodeURIComponent(own.person.familyName)}`);
		expect(page).toContain(`/${path === '/devices' ? 'devices' : 'people'}/`);
		expect(page).not.toContain(other.person.id);
		expect(page).not.toContain(other.device.id);
		const search = await text(`${path}?q=${encodeURIComponent(other.person.familyName)}`);
		expect(search).not.toContain(other.person.id);
	}
	expect(await text('/offices')).not.toContain(other.person.officeId);
	expect(await text('/devices/new')).not.toContain(other.person.id);
});

test("another office's person and device are pages that are not there", async () => {
	const paths = (mine: typeof own) => [
		`/offices/${mine.person.officeId}`,
		`/people/${mine.person.id}`,
		`/people/${mine.person.id}/edit`,
		`/people/${mine.person.id}/delete`,
		`/people/${mine.person.id}/link`,
		`/devices/${mine.device.id}`,
		`/devices/${mine.device.id}/edit`,
		`/devices/${mine.device.id}/delete`,
	];
	for (const path of paths(own))
		expect([path, (await office.ask(path)).status]).toEqual([path, 200]);
	for (const path of paths(other)) {
		expect([path, (await office.ask(path)).status]).toEqual([path, 404]);
	}
});

test("whatever an office sends, another's people and devices stay as they are", async () => {
	const before = await state();
	const { person, device } = other;
	const named = { givenName: 'X', familyName: 'Y', position: 'member', revision: '0' };
	const told = { label: 'X', source: 'office', observedOn: '2026-11-20', revision: '0' };
	const fresh = { id: randomUUID(), preset: 'cityIpad', owner: `person:${person.id}` };
	const tries: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
		[`/people/${person.id}/edit`, { ...named, officeId: own.person.officeId }],
		[`/people/${own.person.id}/edit`, { ...named, officeId: person.officeId }],
		[`/people/${person.id}/delete`, {}],
		[`/people/${person.id}?/declareNoDevice`, {}],
		[`/people/${person.id}/link?/issue`, {}],
		['/people/new', { ...named, id: randomUUID(), officeId: person.officeId }],
		[`/devices/${device.id}/edit`, told],
		[`/devices/${device.id}/delete`, {}],
		['/devices/new', fresh],
	];
	for (const [path, values] of tries) {
		const { status } = await office.send(path, values);
		if (path.endsWith('/delete')) expect([path, status]).toEqual([path, 404]);
	}
	expect(await state()).toEqual(before);
});

test('sessions without its people are not there for an office, wherever one stands', async () => {
	const doors = everyDoor().filter(
		({ route }) =>
			/^\/sessions\/\[id\]/.test(route) && !/links|letters|notice|edit|enter|item/.test(route),
	);
	expect(doors.length).toBeGreaterThan(3);
	for (const { route } of doors) {
		const paths = [theirs, mine].map((id) => route.replace('[id]', id));
		const [status, own] = await Promise.all(
			paths.map(async (path) => {
				const response = await office.ask(path);
				await response.body?.cancel();
				return response.status;
			}),
		);
		expect([route, status, own]).toEqual([route, 404, 200]);
	}
	for (const path of ['/', '/sessions', '/questions']) {
		const page = (await text(path)) + (await text(`${path === '/' ? '' : path}/__data.json`));
		expect([path, page.includes(theirs)]).toEqual([path, false]);
	}
});

test('of others an office reads whether they can take part, and nothing of their devices or offices', async () => {
	const others = await db
		.selectFrom('attendee')
		.innerJoin('person', 'person.id', 'attendee.personId')
		.innerJoin('office', 'office.id', 'person.officeId')
		.leftJoin('device', 'device.personId', 'person.id')
		.select(['attendee.id', 'person.familyName', 'person.email', 'person.phone', 'device.label'])
		.select(['office.name as officeName', 'device.id as deviceId'])
		.where('attendee.sessionId', '=', mine)
		.where('person.officeId', '!=', own.person.officeId)
		.execute();
	expect(others.length).toBeGreaterThan(1);
	const ownLabels = new Set(
		(await devices.list(acting(db)))
			.filter(({ officeId }) => officeId === own.person.officeId)
			.map(({ label }) => label),
	);
	const secrets = others
		.flatMap(({ email, phone, label, officeName, deviceId }) => [
			...[email, phone, officeName, deviceId],
			...(label !== null && !ownLabels.has(label) ? [label] : []),
		])
		.filter((secret) => secret !== null && secret !== '');
	const pages = ['', '/attendees', '/room', '/history'].map((page) => `/sessions/${mine}${page}`);
	for (const path of [...pages, `/sessions/${mine}?person=${others[0]?.id}`]) {
		const [address = '', query = ''] = path.split('?');
		const page = (await text(path)) + (await text(`${address}/__data.json?${query}`));
		expect(page).toContain(`/sessions/${mine}`);
		const told = secrets.filter((secret) => secret !== null && page.includes(secret));
		expect([path, told]).toEqual([path, []]);
	}
	const overview = await text(pages[0] ?? '');
	expect(overview.indexOf('Ihre Leute')).toBeGreaterThan(0);
	expect(overview.indexOf('Ihre Leute')).toBeLessThan(overview.indexOf('Stand '));
	expect(overview).toMatch(others[0]?.familyName ?? '');
});

test('an office registers a device for its own person', async () => {
	const id = randomUUID();
	const sent = { id, preset: 'cityNotebook', owner: `person:${own.person.id}`, os: '11' };
	const response = await office.send('/devices/new', sent);
	expect(response.status).toBe(303);
	const page = await text(`/devices/${id}`);
	expect(page).toContain('Reicht das für die nächsten Sitzungen?');
	expect(await text(`/people/${own.person.id}`)).toContain(
		'Reicht das für die nächsten Sitzungen?',
	);
});
