import { expect, test } from '@playwright/test';
import { addMs, hourMs } from '../../../src/lib/calendar/moment.ts';
import { system } from '../../../src/lib/access/actor.ts';
import { ownRoom } from '../../../src/lib/council/own-room.ts';
import type { StaffRole } from '../../../src/lib/access/roles.ts';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import * as securityEvents from '../../../src/lib/server/process/security/security-events.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import { acting } from '../../../src/lib/server/testing/acting.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { everyDoor } from './doors.ts';

/**
 * What every load and every file sends, looked at as text: nothing may arrive that /privacy says its
 * reader does not see, whether the page draws it or not.
 */

/** What nobody but those it concerns may get, by what it is; each value stands nowhere else. */
type Marks = ReadonlyMap<string, readonly string[]>;

let app: App;
let db: Db;
let officeId: string;
let chairPersonId: string;
const visitors = new Map<StaffRole, Visitor>();
/** Ids to put into addresses, by the noun that begins them: of every office. */
const ids = new Map<string, readonly string[]>();
const secretHash = 'scrypt$';
/** Of whom somebody tried to sign in, and what nobody reads who does not administer. */
const refusedNetwork = '203.0.113.77';
const sealedKey = 'sealed-key-of-an-app';

test.beforeAll(async () => {
	app = await startApp();
	db = open(app.file);
	const now = new Date().toISOString();
	const equipped = await db
		.selectFrom('device')
		.innerJoin('person', 'person.id', 'device.personId')
		.select(['person.officeId', 'person.id', 'device.id as deviceId'])
		.where('person.officeId', 'is not', null)
		.execute();
	const attended = await db
		.selectFrom('attendee')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.leftJoin('person', 'person.id', 'attendee.personId')
		.leftJoin('decision', 'decision.sessionId', 'session.id')
		.select(['session.id', 'session.committeeId', 'person.officeId', 'attendee.guestName'])
		.select('decision.toolId')
		.execute();
	const decided = new Set(attended.flatMap((one) => (one.toolId === null ? [] : one.officeId)));
	const own = equipped.find((one) => decided.has(one.officeId));
	officeId = own?.officeId ?? '';
	const chair = await db
		.selectFrom('membership')
		.select(['personId', 'committeeId'])
		.where('role', '=', 'chair')
		.where('validTo', 'is', null)
		.executeTakeFirstOrThrow();
	chairPersonId = chair.personId;
	await mark(now);
	await markAccounts(now);

	const password = 'vier Worte genügen hier';
	const accounts = [
		{ role: 'administrator', officeId: null, personId: null },
		{ role: 'secretary', officeId: null, personId: null },
		{ role: 'office', officeId, personId: null },
		{ role: 'chair', officeId: null, personId: chairPersonId },
	] as const;
	const passwordHash = await hash(password);
	for (const account of accounts) {
		const email = `${account.role}@stadt.example`;
		const by = acting(db, { actor: system, now });
		await staff.create(by, { name: account.role, email, ...account }, passwordHash);
		const visitor = new Visitor(app);
		expect((await visitor.signIn({ email, password })).status).toBe(303);
		visitors.set(account.role, visitor);
	}
	const [theirs] = equipped.filter((one) => one.officeId !== officeId);
	const all = async (table: 'committee' | 'hall' | 'restriction') =>
		(await db.selectFrom(table).select('id').execute()).map(({ id }) => id);
	const firstWith = (isOne: (row: (typeof attended)[number]) => boolean) =>
		attended.filter(isOne).map(({ id }) => id)[0] ?? '';
	ids
		.set('sessions', [
			firstWith((one) => one.officeId === officeId && one.toolId !== null),
			firstWith((one) => one.officeId === officeId && one.toolId === null),
			firstWith(({ guestName }) => guestName !== null),
			firstWith(({ committeeId }) => committeeId === chair.committeeId),
		])
		.set('committees', (await all('committee')).slice(0, 3))
		.set('halls', (await all('hall')).slice(0, 1))
		.set('restrictions', (await all('restriction')).slice(0, 1))
		.set('people', [own?.id ?? '', theirs?.id ?? '', chairPersonId])
		.set('devices', [own?.deviceId ?? '', theirs?.deviceId ?? ''])
		.set('offices', [officeId, theirs?.officeId ?? '']);
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
});

/** Makes what is secret tell whose it is. */
async function mark(now: string): Promise<void> {
	for (const { id } of await db.selectFrom('proposal').select('id').execute()) {
		const joinUrl = `https://meet.example/${id}?pwd=geheim`;
		await db.updateTable('proposal').set({ joinUrl }).where('id', '=', id).execute();
	}
	// Each meets elsewhere, where there is an address to get in by.
	const elsewhere = await db
		.selectFrom('proposal')
		.select(['sessionId', 'toolId'])
		.where('toolId', '!=', ownRoom)
		.execute();
	for (const { sessionId, toolId } of elsewhere) {
		await db.updateTable('decision').set({ toolId }).where('sessionId', '=', sessionId).execute();
	}
	for (const { id } of await db.selectFrom('agendaItem').select('id').execute()) {
		const title = `title-${id}`;
		await db.updateTable('agendaItem').set({ title }).where('id', '=', id).execute();
	}
	for (const { id } of await db.selectFrom('device').select('id').execute()) {
		await db
			.updateTable('device')
			.set({ label: `label-${id}` })
			.where('id', '=', id)
			.execute();
	}
	for (const [index, { id }] of (await db.selectFrom('person').select('id').execute()).entries()) {
		const link = {
			linkId: `link-${id}`,
			linkGeneration: 1,
			linkExpiresAt: '2100-01-01T00:00:00.000Z',
		};
		await db
			.updateTable('person')
			.set({ email: `mail-${id}@x.example`, phone: `phone-${index}-${id}`, ...link })
			.where('id', '=', id)
			.execute();
	}
	for (const [index, { id }] of (await db.selectFrom('office').select('id').execute()).entries()) {
		const budgetCents = 987_654_000 + index;
		await db.updateTable('office').set({ budgetCents }).where('id', '=', id).execute();
	}
	const everyone = await db
		.selectFrom('attendee')
		.innerJoin('session', 'session.id', 'attendee.sessionId')
		.select(['attendee.id', 'attendee.personId', 'session.startsAt'])
		.execute();
	for (const { id, personId, startsAt } of everyone) {
		if (personId === null) {
			const guestEmail = `guest-${id}@x.example`;
			await db.updateTable('attendee').set({ guestEmail }).where('id', '=', id).execute();
		}
		const reply = { choice: 'onSite', startsAt, at: now, modeBefore: 'unknown' };
		const given = { attendeeId: id, message: `message-${id}`, ...reply };
		// Some of the demonstration have said something already.
		await db.deleteFrom('reply').where('attendeeId', '=', id).execute();
		await db
			.insertInto('reply')
			.values({ ...given, overruledAt: null, overruledByName: null })
			.execute();
	}
}

/** Refused, and with a second factor: an account that nobody is signed in to. */
async function markAccounts(now: string): Promise<void> {
	const by = acting(db, { actor: system, now });
	const draft = { name: 'A. Anders', email: 'anders@stadt.example', role: 'office' } as const;
	const made = await staff.create(by, { ...draft, officeId, personId: null }, null);
	if (typeof made === 'string') throw new Error(made);
	const factor = { staffId: made.id, secret: sealedKey, since: now, lastStep: 0 };
	await db.insertInto('secondFactor').values(factor).execute();
	const later = addMs(now, hourMs);
	await securityEvents.createAll(db, [
		{
			...{ id: 'refused', kind: 'signInRefused', network: refusedNetwork, route: '/sign-in' },
			...{ reason: '', subjectKind: 'staff', subjectId: made.id },
			// Before all that the walk itself has refused.
			...{ firstAt: later, lastAt: later, times: 1 },
		},
	]);
}

/** What administrators alone read, of accounts but one's own. */
const accountSecrets = (own: string): readonly (readonly [string, readonly string[]])[] => [
	[
		'an account’s address',
		['administrator', 'office', 'chair', 'anders'].flatMap((name) =>
			name === own ? [] : `${name}@stadt.example`,
		),
	],
	['where somebody was refused', [refusedNetwork]],
];

/** Everything that is secret, but what of people of whom that is said. */
async function secretsBut(isOwn: (person: { id: string; officeId: string | null }) => boolean) {
	const people = await db.selectFrom('person').select(['id', 'officeId', 'phone']).execute();
	const others = people.filter((person) => !isOwn(person));
	const otherIds = new Set(others.map(({ id }) => id));
	const devices = await db.selectFrom('device').select(['id', 'personId']).execute();
	const foreign = devices.filter(({ personId }) => personId !== null && otherIds.has(personId));
	const attendees = await db.selectFrom('attendee').select(['id', 'personId', 'linkId']).execute();
	const theirs = attendees.filter(({ personId }) => personId === null || otherIds.has(personId));
	const ownOffices = new Set(people.filter(isOwn).map((person) => person.officeId));
	const offices = await db.selectFrom('office').select(['id', 'budgetCents']).execute();
	return new Map<string, readonly string[]>([
		['a hash of a password', [secretHash]],
		['a key of an app', [sealedKey]],
		['a device', foreign.map(({ id }) => id)],
		['a mail address', others.map(({ id }) => `mail-${id}@`)],
		['a telephone', others.map(({ phone }) => phone)],
		['a device link', others.map(({ id }) => `link-${id}`)],
		['a personal link', theirs.map(({ linkId }) => linkId)],
		['a guest’s address', attendees.map(({ id }) => `guest-${id}@`)],
		['a message', attendees.map(({ id }) => `message-${id}`)],
		[
			'a budget',
			offices.flatMap(({ id, budgetCents }) => (ownOffices.has(id) ? [] : String(budgetCents))),
		],
	]);
}

/** What items are called that are not public, or of which nobody has said so. */
const hiddenTitles = async () => {
	const items = await db.selectFrom('agendaItem').select(['id', 'isPublic']).execute();
	return items.flatMap(({ id, isPublic }) => (isPublic === 1 ? [] : `title-${id}`));
};

const addresses = async () =>
	(await db.selectFrom('proposal').select('id').execute()).map(({ id }) => `${id}?pwd`);

/** Pages as data and files, of every id that is known. */
const paths = (): readonly string[] =>
	everyDoor()
		.filter(({ route }) => !/\[(?!id\])|^\/(j|d|healthz|language|arms)(\/|$)/.test(route))
		.filter(({ route }) => !/\/events$|\/enter$/.test(route))
		.flatMap(({ route, methods }) => {
			const known = ids.get(route.split('/')[1] ?? '') ?? [];
			const filled = route.includes('[id]')
				? known.map((id) => route.replace('[id]', id))
				: [route];
			if (methods.length > 0) return methods.includes('GET') ? filled : [];
			return filled.map((path) => `${path === '/' ? '' : path}/__data.json`);
		});

/** @returns what of the secrets arrived, and where */
async function arrived(visitor: Visitor, all: readonly string[], secrets: Marks) {
	const found = new Map<string, string[]>();
	const look = async (path: string) => {
		const response = await visitor.ask(path);
		// Where a stranger is sent back to after signing in is what they asked for themselves.
		const text = (await response.text()).replaceAll(/"\/sign-in\?next=[^"]*"/g, '');
		if (response.status !== 200) return;
		for (const [what, values] of secrets) {
			if (!values.some((value) => value !== '' && text.includes(value))) continue;
			const route = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '[id]');
			found.set(route, [...new Set([...(found.get(route) ?? []), what])]);
		}
	};
	for (let at = 0; at < all.length; at += 8) await Promise.all(all.slice(at, at + 8).map(look));
	return Object.fromEntries(found);
}
const visitorOf = (role: StaffRole) => visitors.get(role) ?? new Visitor(app);

test('an office gets nothing of other offices’ people, and no address of a meeting', async () => {
	const secrets = await secretsBut((person) => person.officeId === officeId);
	secrets.set('an address', await addresses());
	secrets.set('an item that is not public', await hiddenTitles());
	expect(await arrived(visitorOf('office'), paths(), secrets)).toEqual({});
});

test('a chair gets nothing of people who are invited to none of their sessions', async () => {
	const led = await db
		.selectFrom('session')
		.innerJoin('membership', 'membership.committeeId', 'session.committeeId')
		.innerJoin('attendee', 'attendee.sessionId', 'session.id')
		.select(['attendee.personId', 'session.id'])
		.where('membership.personId', '=', chairPersonId)
		.where('membership.role', 'in', ['chair', 'deputyChair'])
		.execute();
	const invited = new Set(led.map(({ personId }) => personId));
	const secrets = await secretsBut(({ id }) => id === chairPersonId || invited.has(id));
	expect(await arrived(visitorOf('chair'), paths(), secrets)).toEqual({});
});

test('whoever may do everything gets it, but no hash of a password', async () => {
	const secrets = await secretsBut(() => false);
	secrets.set('an address', await addresses());
	secrets.set('an item that is not public', await hiddenTitles());
	for (const [what, values] of accountSecrets('administrator')) secrets.set(what, values);
	const found = await arrived(visitorOf('administrator'), paths(), secrets);
	const kinds = new Set(Object.values(found).flat());
	const nobodys = ['a hash of a password', 'a key of an app'];
	// So that what others do not get is looked for where it is, and as it is written there.
	for (const kind of secrets.keys()) {
		if (!nobodys.includes(kind)) expect(kinds).toContain(kind);
	}
	for (const kind of nobodys) expect(kinds).not.toContain(kind);
});

test('the council office gets everybody’s details, and nothing of accounts', async () => {
	const theirs = new Map([
		['a mail address', ['mail-']],
		['an address', await addresses()],
	]);
	const looked = new Map<string, readonly string[]>([
		...theirs,
		['a hash of a password', [secretHash]],
		['a key of an app', [sealedKey]],
		...accountSecrets('secretary'),
	]);
	const found = await arrived(visitorOf('secretary'), paths(), looked);
	expect(new Set(Object.values(found).flat())).toEqual(new Set(theirs.keys()));
});

test('a stranger gets nothing at all', async () => {
	const secrets = await secretsBut(() => false);
	secrets.set('an address', await addresses());
	expect(await arrived(new Visitor(app), paths(), secrets)).toEqual({});
});

test('a personal link gets what is its own', async () => {
	const [link = ''] = app.links.map((link) => new URL(link).pathname);
	const linkId = link.split('/')[2]?.split('.')[0] ?? '';
	const own = await db
		.selectFrom('attendee')
		.select(['id', 'personId', 'sessionId'])
		.where('linkId', '=', linkId)
		.executeTakeFirstOrThrow();
	const all = await secretsBut(({ id }) => id === own.personId);
	const secrets = new Map(
		[...all].map(([what, values]) => [
			what,
			values.filter((value) => value !== `message-${own.id}`),
		]),
	);
	secrets.set('an item that is not public', await hiddenTitles());
	const elsewhere = await db
		.selectFrom('proposal')
		.select('id')
		.where('sessionId', '!=', own.sessionId)
		.execute();
	secrets.set(
		'an address',
		elsewhere.map(({ id }) => `${id}?pwd`),
	);
	const below = [
		'/__data.json',
		'/status',
		'/device/__data.json',
		'/check/__data.json',
		'/calendar',
		'',
	];
	expect(
		await arrived(
			new Visitor(app),
			below.map((path) => link + path),
			secrets,
		),
	).toEqual({});
});
