import { acting } from '../../../src/lib/server/testing/acting.ts';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { stepNames } from '../../../src/lib/check/steps.ts';
import { hash } from '../../../src/lib/server/access/passwords.ts';
import { system } from '../../../src/lib/access/actor.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import * as staff from '../../../src/lib/server/access/staff.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

/** Of a city without LiveKit: what a page reports is asked for by plain HTTP here. */
let app: App;
/** Paths of two personal links of one session: "/j/…" */
let own: string;
let other: string;

test.beforeAll(async () => {
	app = await startApp();
	[own = '', other = ''] = app.links.slice(1).map((link) => new URL(link).pathname);
});
test.afterAll(() => app.stop());

const reported = (outcome: 'passed' | 'failed') =>
	stepNames.map((step) => ({
		step,
		outcome: step === 'microphone' ? outcome : 'passed',
		reason: step === 'microphone' && outcome === 'failed' ? 'missing' : null,
		evidence: {},
		ms: 10,
	}));
const report = (outcome: 'passed' | 'failed' = 'passed', more: object = {}) =>
	JSON.stringify({
		form: 'full',
		steps: reported(outcome),
		signals: { maxTouchPoints: 0 },
		...more,
	});

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const post = (path: string, body: string, method = 'POST') =>
	new Visitor(app).ask(path, {
		method,
		body,
		headers: { 'content-type': 'application/json', origin: app.origin, 'user-agent': firefox },
	});

function rows(sql: string): Record<string, unknown>[] {
	const database = new DatabaseSync(app.file, { readOnly: true });
	const found = database.prepare(sql).all();
	database.close();
	return found;
}

test('only what a page of ours reports is kept', async () => {
	for (const body of ['', 'null', '{', report('passed', { form: 'coffee' }), 'x'.repeat(40_000)]) {
		expect((await post(`${own}/check/result`, body)).status).toBe(400);
	}
	expect((await post('/j/nonsense/check/result', report())).status).toBe(404);
	expect((await post('/d/nonsense/check/result', report())).status).toBe(404);
	expect(rows('select * from deviceCheck')).toEqual([]);
});

test('a result opens by its own link and by no other', async () => {
	const answer = await post(`${own}/check/result`, report('passed', { outcome: 'failed' }));
	const { id } = await answer.json();
	const mine = await new Visitor(app).ask(`${own}/check/${id}`);
	expect(mine.status).toBe(200);
	const page = await mine.text();
	expect(page).toContain('Mit diesem Gerät können Sie teilnehmen.');
	expect(page).toMatch(/Firefox\s153/);
	expect((await new Visitor(app).ask(`${other}/check/${id}`)).status).toBe(404);
	expect((await new Visitor(app).ask(`${own}/check/${id}x`)).status).toBe(404);
});

test('a city without LiveKit gives no room, and no name that is sent ends one', async () => {
	expect((await post(`${own}/check/room`, '{}')).status).toBe(503);
	expect((await post(`${own}/check/room`, '{"room":"vz-of-a-session"}', 'DELETE')).status).toBe(
		204,
	);
	expect((await post(`${own}/check/room`, '[]', 'DELETE')).status).toBe(400);
});

test('secretaries see who is ready and on what; an office sees of others only whether they are', async () => {
	await post(`${other}/check/result`, report('failed'));
	const linkId = (path: string) => path.split('/')[2]?.split('.')[0] ?? '';
	const [mine, theirs] = [own, other].map(
		(path) =>
			rows(
				`select a.sessionId, p.officeId, p.familyName from attendee a join person p on p.id = a.personId where a.linkId = '${linkId(path)}'`,
			)[0],
	);
	expect(mine?.['officeId']).not.toBe(theirs?.['officeId']);
	const session = `/sessions/${String(mine?.['sessionId'])}/attendees`;
	/** What the board says of somebody. */
	const board = async (visitor: Visitor, name: unknown) => {
		const page = await (await visitor.ask(session)).text();
		const section = page.slice(page.indexOf('id="readiness"'));
		const [row = ''] =
			new RegExp(`<tr[^>]*><th scope="row"[^>]*>${String(name)}.*?</tr>`, 's').exec(section) ?? [];
		return row.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
	};
	const secretary = new Visitor(app);
	await secretary.signIn(app.administrator);
	expect(await board(secretary, mine?.['familyName'])).toMatch(/✓ geprüft .*Linux, Firefox 153/);
	expect(await board(secretary, theirs?.['familyName'])).toMatch(
		/✕ Prüfung nicht bestanden .*Firefox 153 .*Es ging nicht: Mikrofon/,
	);

	const db = open(app.file);
	const account = { name: 'Büro', email: 'buero@stadt.example', role: 'office' } as const;
	const password = 'vier Worte genügen hier';
	const draft = { ...account, officeId: String(mine?.['officeId']), personId: null };
	await staff.create(
		acting(db, { actor: system, now: new Date().toISOString() }),
		draft,
		await hash(password),
	);
	await db.destroy();
	const office = new Visitor(app);
	await office.signIn({ email: account.email, password });
	expect(await board(office, mine?.['familyName'])).toMatch(/✓ geprüft .*Firefox 153/);
	const told = await board(office, theirs?.['familyName']);
	expect(told).toContain('noch nicht bereit');
	expect(told).not.toMatch(/Firefox|Mikrofon|nicht bestanden/);
});

test('who reports without end is asked to wait, and nobody else is', async () => {
	const answers = [];
	for (let n = 0; n < 21; n++) answers.push((await post(`${own}/check/result`, report())).status);
	expect(answers.at(-1)).toBe(429);
	expect((await post(`${other}/check/result`, report())).status).toBe(200);
});
