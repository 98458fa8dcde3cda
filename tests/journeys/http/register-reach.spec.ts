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
import type { App } from '../app.ts';

let app: App;
let db: Db;
let office: Visitor;
let own: { readonly person: PersonRecord; readonly device: DeviceRecord };
let other: { readonly person: PersonRecord; readonly device: DeviceRecord };

test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	const all = await devices.list(acting(db));
	const everyone = await people.list(acting(db));
	const [first, second] = (await offices.list(acting(db))).flatMap(({ id }) => {
		const device = all.find(({ officeId }) => officeId === id);
		const person = everyone.find((somebody) => somebody.id === device?.personId);
		return device && person ? [{ person, device }] : [];
	});
	if (!first || !second) throw new Error('the council has no two offices with devices');
	[own, other] = [first, second];

	const account = { email: 'buero@stadt.example', password: 'vier Worte genügen hier' };
	const { officeId } = own.person;
	const made = { name: 'Büro', email: account.email, role: 'office', officeId } as const;
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
	for (const [path, values] of tries) await office.send(path, values);
	expect(await state()).toEqual(before);
});

test('an office registers a device for its own person', async () => {
	const id = randomUUID();
	const sent = { id, preset: 'cityNotebook', owner: `person:${own.person.id}`, os: '11' };
	const response = await office.send('/devices/new', sent);
	expect(response.status).toBe(303);
	expect((await office.ask(`/devices/${id}`)).status).toBe(200);
});
