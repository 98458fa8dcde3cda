import { acting } from '../../../src/lib/server/testing/acting.ts';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import { rolesFor } from '../../../src/lib/access/acts.ts';
import type { Act } from '../../../src/lib/access/acts.ts';
import { staffRoles } from '../../../src/lib/access/roles.ts';
import type { StaffRole } from '../../../src/lib/access/roles.ts';
import { system } from '../../../src/lib/access/actor.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { looks } from '../../../src/lib/audit/actions.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { everyDoor } from './doors.ts';
import type { Door } from './doors.ts';

/**
 * What is open to strangers; everything else is not. Links guard themselves: /j/[link], /d/[link]. An older address
 * answers with the newer one and nothing else.
 */
const isPublic = (route: string) =>
	[
		'/healthz',
		'/language',
		'/privacy',
		'/arms',
		'/refused/[status]',
		'/blocks/[...rest]',
		'/[x+2e]well-known/security.txt',
	].includes(route) || /^\/(j|d|tools|sign-in)(\/|$)/.test(route);

/**
 * The act that a page and, where that differs, its actions ask for. Who may do it stands in the table
 * of acts, which guards read too; access.test.ts holds that table. A new page gets its line.
 */
const asksFor: Readonly<Record<string, readonly [see: Act, act?: Act]>> = {
	'/': ['session.view'],
	'/sign-out': ['ownAccount.edit'],
	'/register': ['person.view'],
	'/offices': ['office.view'],
	'/offices/new': ['office.edit'],
	'/offices/[id]': ['office.view'],
	'/offices/[id]/edit': ['office.edit'],
	'/offices/[id]/delete': ['office.edit'],
	'/people': ['person.view'],
	'/people/new': ['person.edit'],
	'/people/[id]': ['person.view', 'person.edit'],
	'/people/[id]/edit': ['person.edit'],
	'/people/[id]/link': ['person.sendLink'],
	'/people/[id]/ways/new': ['deliveryWay.edit'],
	'/people/[id]/ways/[way]': ['deliveryWay.edit'],
	'/settings/addresses': ['addressRule.edit'],
	'/people/[id]/delete': ['person.edit'],
	'/people/[id]/export': ['person.export'],
	'/devices': ['device.view'],
	'/devices/new': ['device.edit'],
	'/devices/waiting': ['waitingDevice.edit'],
	'/devices/waiting/[id]': ['waitingDevice.edit'],
	'/devices/waiting/lists/[id]': ['waitingDevice.edit'],
	'/devices/[id]': ['device.view', 'device.edit'],
	'/devices/[id]/edit': ['device.edit'],
	'/devices/[id]/delete': ['device.edit'],
	'/questions': ['question.view'],
	'/questions/ask': ['person.sendLink'],
	'/questions/ask/csv': ['person.sendLink'],
	'/restrictions': ['restriction.view'],
	'/restrictions/new': ['restriction.edit'],
	'/restrictions/[id]': ['restriction.view', 'restriction.edit'],
	'/restrictions/[id]/calls': ['restriction.view'],
	'/halls': ['hall.view'],
	'/halls/new': ['hall.edit'],
	'/halls/[id]': ['hall.view'],
	'/halls/[id]/edit': ['hall.edit'],
	'/halls/[id]/delete': ['hall.edit'],
	'/committees': ['committee.view'],
	'/committees/new': ['committee.edit'],
	'/committees/[id]': ['committee.view', 'committee.edit'],
	'/committees/[id]/edit': ['committee.edit'],
	'/committees/[id]/delete': ['committee.edit'],
	'/committees/[id]/rules': ['committee.view'],
	'/committees/[id]/rules/new': ['committee.edit'],
	'/committees/[id]/rules/[rule]': ['committee.edit'],
	'/committees/[id]/seats/[seat]': ['committee.edit'],
	'/committees/[id]/seats/[seat]/delete': ['committee.edit'],
	'/devices/export': ['device.view'],
	'/settings/security': ['securityEvent.view'],
	'/imports': ['deviceImport.run', 'import.keepSerials'],
	'/imports/new': ['deviceImport.run'],
	'/imports/[id]': ['deviceImport.run'],
	'/imports/oparl': ['oparl.import'],
	'/sessions': ['session.view'],
	'/sessions/new': ['session.schedule'],
	'/sessions/notice': ['session.invite'],
	'/sessions/[id]': ['session.view', 'session.decide'],
	'/sessions/[id]/edit': ['session.schedule'],
	'/sessions/[id]/agenda': ['session.view', 'agenda.edit'],
	'/sessions/[id]/agenda/[item]': ['agenda.edit'],
	'/sessions/[id]/attendees': ['session.view', 'session.invite'],
	'/sessions/[id]/room': ['session.view', 'room.lead'],
	'/sessions/[id]/history': ['session.view'],
	'/sessions/[id]/enter': ['session.view'],
	'/sessions/[id]/events': ['session.view'],
	'/sessions/[id]/texts': ['session.view'],
	'/sessions/[id]/notice': ['session.invite'],
	'/sessions/[id]/letters': ['session.invite'],
	'/sessions/[id]/letters/[kind]': ['session.invite'],
	'/sessions/[id]/letters/[kind]/eml': ['session.invite'],
	'/sessions/[id]/links': ['session.invite'],
	'/sessions/[id]/links/csv': ['session.invite'],
	'/sessions/[id]/links/print': ['session.invite'],
	'/settings': ['ownAccount.edit'],
	'/settings/password': ['ownAccount.edit'],
	'/settings/second-factor': ['ownAccount.edit'],
	'/settings/second-factor/options': ['ownAccount.edit'],
	'/settings/sign-ins': ['ownAccount.edit'],
	'/settings/staff': ['account.manage'],
	'/settings/staff/new': ['account.manage'],
	'/settings/staff/[id]': ['account.manage'],
	'/settings/staff/[id]/delete': ['account.manage'],
	'/settings/staff/[id]/second-factor': ['account.manage'],
	'/settings/audit': ['audit.view'],
	'/settings/policies': ['toolPolicy.edit'],
	'/settings/policies/new': ['toolPolicy.edit'],
	'/settings/policies/[id]': ['toolPolicy.edit'],
	'/settings/retention': ['retention.edit'],
	'/settings/city': ['city.edit'],
	'/settings/holidays': ['city.edit'],
	'/settings/system': ['system.view'],
	'/settings/mail': ['mail.test'],
	'/settings/demonstration': ['demonstration.manage'],
};

const doors = everyDoor();
const guarded = doors.filter(({ route }) => !isPublic(route));

let app: App;
const visitors = new Map<StaffRole, Visitor>();
/** Whose password was right, and whose sign-in lacks the rest. */
const unfinished = {
	'who has to give a code': '/sign-in/code',
	'who has to set up a second factor': '/sign-in/second-factor',
} as const;
const outside = new Map<string, Visitor>();

test.beforeAll(async () => {
	app = await startApp({ VOLLZAEHLIG_SECOND_FACTOR: '1' });
	const db = open(app.file);
	const now = new Date().toISOString();
	const password = 'vier Worte genügen hier';
	const passwordHash = await hash(password);
	const office = await db.selectFrom('office').select('id').limit(1).executeTakeFirstOrThrow();
	const create = async (email: string, role: StaffRole, hasSecondFactor: boolean) => {
		const draft = { name: role, email, role, personId: null };
		const made = await staff.create(
			acting(db, { actor: system, now }),
			{ ...draft, officeId: role === 'office' ? office.id : null },
			passwordHash,
		);
		if (typeof made === 'string') throw new Error(made);
		const factor = { staffId: made.id, secret: '', since: now, lastStep: 0 };
		if (hasSecondFactor) await db.insertInto('secondFactor').values(factor).execute();
		const visitor = new Visitor(app);
		const answer = await visitor.signIn({ email, password });
		return { visitor, to: answer.headers.get('location') };
	};
	for (const role of staffRoles) {
		const { visitor, to } = await create(`${role}@stadt.example`, role, true);
		expect(to).toBe('/sign-in/code');
		visitors.set(role, visitor);
	}
	await db.updateTable('signIn').set({ secondFactor: 'totp' }).execute();
	for (const [who, page] of Object.entries(unfinished)) {
		const hasSecondFactor = page === '/sign-in/code';
		const email = `${page.slice(9)}@stadt.example`;
		const { visitor, to } = await create(email, 'secretary', hasSecondFactor);
		expect(to).toBe(page);
		outside.set(who, visitor);
	}
	await db.destroy();
});
test.afterAll(() => app.stop());

/**
 * Every row of every table, but of the sign-ins, which each request may prolong, of what is written down about being
 * refused or having looked, and of the seals of the audit, which come a second later.
 */
function everything(): string {
	const database = new DatabaseSync(app.file, { readOnly: true });
	const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
	const rows = tables
		.map(({ name }) => String(name))
		.filter((name) => !['signIn', 'securityEvent', 'auditHead', 'audit'].includes(name))
		.map((name) => [name, database.prepare(`select * from "${name}"`).all()]);
	const done = database.prepare(`select id, action, detail from "audit"`).all();
	const kept = done.filter(
		({ action }) => action !== 'audit.begin' && !looks.some((look) => look === action),
	);
	database.close();
	return JSON.stringify([...rows, kept]);
}

const nobodysId = '00000000-0000-4000-8000-000000000000';
const pathOf = (route: string) => route.replace(/\[[^\]]+\]/g, nobodysId);

/** What a page's own `load` answers, without the layouts around it: a guard there must not help. */
async function loadAlone(door: Door, visitor: Visitor) {
	const path = pathOf(door.route) === '/' ? '' : pathOf(door.route);
	const mask = '0'.repeat(door.layouts) + '1';
	const response = await visitor.ask(`${path}/__data.json?x-sveltekit-invalidated=${mask}`);
	return answerOf(await response.json(), response.status);
}

/** What an action answers, without the page that would be shown after it. */
async function actAlone(door: Door, action: string, visitor: Visitor) {
	const query = action === 'default' ? '' : `?/${action}`;
	const response = await visitor.send(
		pathOf(door.route) + query,
		{},
		{
			accept: 'application/json',
			'x-sveltekit-action': 'true',
		},
	);
	return answerOf(await response.json(), response.status);
}

/** "signIn" and "forbidden" are refusals; all else is an answer. */
function answerOf(body: unknown, status: number): string {
	const text = JSON.stringify(body);
	if (/"type":"redirect"/.test(text) && /"location":"\/sign-in/.test(text)) return 'signIn';
	if (status === 401 || status === 403 || /"type":"error".*"status":403/.test(text)) {
		return 'forbidden';
	}
	const isPage = /"type":"(data|skip)"/.test(text) && /"type":"(redirect|data)"/.test(text);
	return isPage ? 'answer' : `answer ${status}`;
}

test('the doors are read from the files, and each has said who may enter', () => {
	expect(guarded.length).toBeGreaterThan(30);
	expect(guarded.flatMap(({ actions }) => actions).length).toBeGreaterThan(20);
	expect(guarded.map(({ route }) => route).toSorted()).toEqual(Object.keys(asksFor).toSorted());
});

for (const who of ['a stranger', ...Object.keys(unfinished)]) {
	test(`no load, action or endpoint answers ${who}, and nothing is written`, async () => {
		const stranger = outside.get(who) ?? new Visitor(app);
		const before = everything();
		for (const door of guarded) {
			if (door.hasLoad) {
				expect([door.route, await loadAlone(door, stranger)]).toEqual([door.route, 'signIn']);
			}
			for (const action of door.actions) {
				const what = `${door.route} ?/${action}`;
				expect([what, await actAlone(door, action, stranger)]).toEqual([what, 'signIn']);
			}
			for (const method of door.methods) {
				const response = await stranger.ask(pathOf(door.route), {
					method,
					headers: { origin: app.origin, 'content-type': 'application/x-www-form-urlencoded' },
				});
				const refused = [401, 403].includes(response.status) || leadsToSignIn(response);
				expect([door.route, method, refused]).toEqual([door.route, method, true]);
			}
		}
		expect(everything()).toBe(before);
	});
}

test('every guarded page without a load of its own has no data of its own either', () => {
	const open = guarded.filter(({ hasLoad, methods }) => !hasLoad && methods.length === 0);
	expect(open.map(({ route }) => route)).toEqual([]);
});

for (const role of staffRoles) {
	test(`the role ${role} gets in where it may and nowhere else, and writes nothing there`, async () => {
		const visitor = visitors.get(role);
		if (!visitor) throw new Error(`nobody signed in as ${role}`);
		const before = everything();
		for (const door of guarded.filter(({ methods }) => methods.length === 0)) {
			const [see, act = see] = asksFor[door.route] ?? [];
			const maySee = see !== undefined && rolesFor(see).includes(role);
			const mayAct = act !== undefined && rolesFor(act).includes(role);
			const seen = await loadAlone(door, visitor);
			const expected = maySee ? expect.stringMatching(/^answer/) : 'forbidden';
			expect([door.route, seen]).toEqual([door.route, expected]);
			for (const action of mayAct ? [] : door.actions) {
				const what = `${door.route} ?/${action}`;
				expect([what, await actAlone(door, action, visitor)]).toEqual([what, 'forbidden']);
			}
		}
		expect(everything()).toBe(before);
	});
}

function leadsToSignIn(response: Response): boolean {
	return (
		response.status === 303 && response.headers.get('location')?.startsWith('/sign-in') === true
	);
}
