import { acting } from '../../../src/lib/server/testing/acting.ts';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import { staffRoles } from '../../../src/lib/access/roles.ts';
import type { StaffRole } from '../../../src/lib/access/roles.ts';
import { system } from '../../../src/lib/access/actor.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { everyDoor } from './doors.ts';
import type { Door } from './doors.ts';

/** What is open to strangers; everything else is not. Links guard themselves: /j/[link], /d/[link]. */
const isPublic = (route: string) =>
	['/sign-in', '/healthz', '/language', '/privacy'].includes(route) ||
	/^\/(j|d|tools)(\/|$)/.test(route);

const everyone: readonly StaffRole[] = staffRoles;
const registrars: readonly StaffRole[] = ['administrator', 'secretary'];
const equippers: readonly StaffRole[] = [...registrars, 'office'];
const leaders: readonly StaffRole[] = [...registrars, 'chair'];
const administrators: readonly StaffRole[] = ['administrator'];

/** Who may see a page and, where that differs, who may use its actions. A new page gets its line. */
const mayEnter: Readonly<
	Record<string, readonly [see: readonly StaffRole[], act?: readonly StaffRole[]]>
> = {
	'/': [everyone],
	'/sign-out': [everyone],
	'/register': [everyone],
	'/offices': [everyone],
	'/offices/new': [registrars],
	'/offices/[id]': [everyone],
	'/offices/[id]/edit': [registrars],
	'/offices/[id]/delete': [registrars],
	'/people': [everyone],
	'/people/new': [equippers],
	'/people/[id]': [everyone, equippers],
	'/people/[id]/edit': [equippers],
	'/people/[id]/link': [equippers],
	'/people/[id]/delete': [equippers],
	'/people/[id]/export': [equippers],
	'/devices': [everyone],
	'/devices/new': [equippers],
	'/devices/[id]': [everyone],
	'/devices/[id]/edit': [equippers],
	'/devices/[id]/delete': [equippers],
	'/questions': [everyone],
	'/blocks': [everyone],
	'/blocks/new': [registrars],
	'/blocks/[id]': [everyone, registrars],
	'/blocks/[id]/calls': [everyone],
	'/halls': [leaders],
	'/halls/new': [registrars],
	'/halls/[id]': [leaders],
	'/halls/[id]/edit': [registrars],
	'/halls/[id]/delete': [registrars],
	'/committees': [leaders],
	'/committees/new': [registrars],
	'/committees/[id]': [leaders, registrars],
	'/committees/[id]/edit': [registrars],
	'/committees/[id]/delete': [registrars],
	'/committees/[id]/seats/[seat]': [registrars],
	'/committees/[id]/seats/[seat]/delete': [registrars],
	'/devices/export': [everyone],
	'/imports': [equippers, administrators],
	'/imports/new': [equippers],
	'/imports/[id]': [equippers],
	'/imports/oparl': [registrars],
	'/sessions': [everyone],
	'/sessions/new': [registrars],
	'/sessions/[id]': [everyone, leaders],
	'/sessions/[id]/edit': [registrars],
	'/sessions/[id]/attendees': [registrars],
	'/sessions/[id]/links': [registrars],
	'/sessions/[id]/links/print': [registrars],
	'/settings': [everyone],
	'/settings/password': [everyone],
	'/settings/staff': [administrators],
	'/settings/staff/new': [administrators],
	'/settings/staff/[id]': [administrators],
	'/settings/audit': [administrators],
	'/settings/policies': [administrators],
	'/settings/policies/new': [administrators],
	'/settings/policies/[id]': [administrators],
	'/settings/retention': [administrators],
	'/settings/system': [administrators],
	'/settings/demonstration': [administrators],
};

const doors = everyDoor();
const guarded = doors.filter(({ route }) => !isPublic(route));

let app: App;
const visitors = new Map<StaffRole, Visitor>();

test.beforeAll(async () => {
	app = await startApp();
	const db = open(app.file);
	const now = new Date().toISOString();
	const password = 'vier Worte genügen hier';
	const passwordHash = await hash(password);
	const office = await db.selectFrom('office').select('id').limit(1).executeTakeFirstOrThrow();
	for (const role of staffRoles) {
		const email = `${role}@stadt.example`;
		const officeId = role === 'office' ? office.id : null;
		await staff.create(
			acting(db, { actor: system, now }),
			{ name: role, email, role, officeId },
			passwordHash,
		);
		const visitor = new Visitor(app);
		expect((await visitor.signIn({ email, password })).status).toBe(303);
		visitors.set(role, visitor);
	}
	await db.destroy();
});
test.afterAll(() => app.stop());

/** Every row of every table, but of the sign-ins, which each request may prolong. */
function everything(): string {
	const database = new DatabaseSync(app.file, { readOnly: true });
	const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
	const rows = tables
		.map(({ name }) => String(name))
		.filter((name) => name !== 'signIn')
		.map((name) => [name, database.prepare(`select * from "${name}"`).all()]);
	database.close();
	return JSON.stringify(rows);
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
	expect(guarded.map(({ route }) => route).toSorted()).toEqual(Object.keys(mayEnter).toSorted());
});

test('no load, action or endpoint answers a stranger, and nothing is written', async () => {
	const stranger = new Visitor(app);
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
			const [see = [], act = see] = mayEnter[door.route] ?? [];
			const seen = await loadAlone(door, visitor);
			const expected = see.includes(role) ? expect.stringMatching(/^answer/) : 'forbidden';
			expect([door.route, seen]).toEqual([door.route, expected]);
			for (const action of act.includes(role) ? [] : door.actions) {
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
