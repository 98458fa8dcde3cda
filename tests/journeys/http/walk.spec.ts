import { expect, test } from '@playwright/test';
import { system } from '../../../src/lib/access/actor.ts';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { everyDoor } from './doors.ts';

let app: App;
let db: Db;
test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	// The address of a meeting has its password in it.
	await db
		.updateTable('proposal')
		.set({ joinUrl: 'https://treffen.example/j?pwd=geheim7' })
		.execute();
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

/** Enough of each noun to meet records in reach and out of it. */
const ofEach = 3;
const idsOf = async () => ({
	people: await db.selectFrom('person').select('id').limit(ofEach).execute(),
	devices: await db.selectFrom('device').select('id').limit(ofEach).execute(),
	offices: await db.selectFrom('office').select('id').limit(ofEach).execute(),
	committees: await db.selectFrom('committee').select('id').limit(ofEach).execute(),
	restrictions: await db.selectFrom('restriction').select('id').limit(ofEach).execute(),
	sessions: await db.selectFrom('session').select(['id', 'committeeId']).execute(),
});

/** Everything that a page or a program reads of every route that says no more than which record is meant. */
async function walk(visitor: Visitor, leave: ReadonlySet<string>) {
	const ids: Readonly<Record<string, readonly { readonly id: string }[]>> = await idsOf();
	const said: { readonly address: string; readonly text: string }[] = [];
	for (const { route, methods } of everyDoor()) {
		const [, noun = ''] = route.split('/');
		const isGet = methods.length === 0 || methods.includes('GET');
		if (!isGet || /^\/(j|d)\/|\/events$|\[(?!id\])/.test(route)) continue;
		const named = (ids[noun] ?? []).filter(({ id }) => !leave.has(id)).slice(0, 2 * ofEach);
		const paths = route.includes('[id]')
			? named.map(({ id }) => route.replace('[id]', id))
			: [route];
		for (const path of paths) {
			const address = `${path === '/' ? '' : path}/__data.json`;
			const data = await (await visitor.ask(methods.length > 0 ? path : address)).text();
			said.push({ address, text: data });
			// Of what nobody may read, or is not there, the page says no more.
			if (methods.length > 0 || data.includes('"type":"error"')) continue;
			said.push({ address: path, text: await (await visitor.ask(path)).text() });
		}
	}
	return said;
}

for (const role of ['office', 'chair'] as const) {
	test(`no answer tells an account of the role ${role} of people out of its reach`, async () => {
		const persons = await db
			.selectFrom('person')
			.leftJoin('device', 'device.personId', 'person.id')
			.select(['person.id', 'officeId', 'email', 'phone', 'device.id as deviceId'])
			.execute();
		const chair = await db
			.selectFrom('membership')
			.select(['personId', 'committeeId'])
			.where('role', '=', 'chair')
			.executeTakeFirstOrThrow();
		const [first] = persons;
		const officeId = role === 'office' ? (first?.officeId ?? null) : null;
		const personId = role === 'chair' ? chair.personId : null;
		const { sessions } = await idsOf();
		const led = sessions.filter(
			({ committeeId }) => role === 'chair' && committeeId === chair.committeeId,
		);
		const leading = new Set(led.map(({ id }) => id));
		const attendees = await db.selectFrom('attendee').select(['personId', 'sessionId']).execute();
		const met = new Set(
			attendees.filter((one) => leading.has(one.sessionId)).map((one) => one.personId),
		);
		const account = { email: `${role}@stadt.example`, password: 'vier Worte genügen hier' };
		await staff.create(
			acting(db, { actor: system, now: new Date().toISOString() }),
			{ name: role, email: account.email, role, officeId, personId },
			await hash(account.password),
		);
		const visitor = new Visitor(app);
		expect((await visitor.signIn(account)).status).toBe(303);

		const isReached = (one: { readonly id: string; readonly officeId: string }) =>
			one.officeId === officeId || one.id === personId || met.has(one.id);
		const secrets = persons
			.filter((one) => !isReached(one))
			.flatMap(({ email, phone, deviceId }) => [email, phone, deviceId])
			.filter((secret) => secret !== null && secret !== '');
		expect(secrets.length).toBeGreaterThan(20);
		const said = await walk(visitor, leading);
		expect(said.length).toBeGreaterThan(100);
		const told = said.filter(({ address, text }) =>
			[...secrets, 'pwd=geheim7'].some(
				(secret) => secret !== null && !address.includes(secret) && text.includes(secret),
			),
		);
		expect(told.map(({ address }) => address)).toEqual([]);
	});
}
