import { expect, test } from '@playwright/test';
import { open } from '../../../src/lib/server/db/open.ts';
import type { Db } from '../../../src/lib/server/db/open.ts';
import * as attendees from '../../../src/lib/server/sessions/attendees.ts';
import * as letters from '../../../src/lib/server/mail/letters.ts';
import { startSmtp } from '../../../src/lib/server/mail/testing/smtp-server.ts';
import type { TestSmtp } from '../../../src/lib/server/mail/testing/smtp-server.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
let db: Db;
let smtp: TestSmtp;
let admin: Visitor;
let refused = '';
test.beforeAll(async () => {
	smtp = await startSmtp({
		refuses: (to) => (to === refused ? { code: 550, text: '5.1.1 no such mailbox' } : null),
	});
	app = await startApp({
		...{ SMTP_HOST: 'localhost', SMTP_PORT: String(smtp.port), SMTP_CA_FILE: smtp.caFile },
		MAIL_FROM: 'Büro des Rates <rat@stadt.example>',
	});
	db = open(app.file);
	admin = new Visitor(app);
	await admin.signIn(app.administrator);
});
test.afterAll(async () => {
	await db.destroy();
	await app.stop();
	await smtp.close();
});

/** Sends one kind of letter from its page, with every box that is ticked there. */
async function sendAll(sessionId: string, kind: string): Promise<number> {
	const page = await (await admin.ask(`/sessions/${sessionId}/letters/${kind}`)).text();
	const to = [...page.matchAll(/type="checkbox" name="to"[^>]*value="([^"]+)"/g)].map(
		([, id = '']) => id,
	);
	const form = new URLSearchParams([
		...to.map((id) => ['to', id]),
		...[
			['kind', kind],
			['language', 'de'],
		],
	]);
	const answer = await admin.ask(`/sessions/${sessionId}/letters?/send`, {
		...{ method: 'POST', body: form },
		headers: { origin: app.origin, accept: 'text/html' },
	});
	expect(answer.headers.get('location')).toContain(`sent=${to.length}`);
	return to.length;
}
const statesOf = async (id: string) => (await letters.list(db, id)).map(({ state }) => state);
const settled = (id: string, sent: number, others: readonly string[]) =>
	expect
		.poll(() => statesOf(id).then((all) => all.toSorted()))
		.toEqual([...others, ...Array.from({ length: sent }, () => 'sent')].toSorted());

test('invitations go out, each with its own link; who is refused is told with the number to call', async () => {
	const token = new URL(app.links[1] ?? '').pathname.slice('/j/'.length);
	const one = await attendees.readByLink(db, token.split('.')[0] ?? '');
	const sessionId = one?.sessionId ?? '';
	refused = one?.email ?? '';
	expect(refused).not.toBe('');
	const count = await sendAll(sessionId, 'invitation');
	expect(count).toBeGreaterThan(5);
	await settled(sessionId, count - 1, ['refused']);
	const links = smtp.taken.flatMap(
		({ text }) => text.match(/^https?:\S+\/j\/[\w.-]+(?=\r$)/gm) ?? [],
	);
	expect(new Set(links).size).toBe(count - 1);
	const { pathname } = new URL(links[0] ?? '');
	expect((await new Visitor(app).ask(pathname)).status).toBe(200);
	const page = await (await admin.ask(`/sessions/${sessionId}/letters`)).text();
	expect(page).toContain('abgelehnt oder zurückgekommen');
	expect(page).toContain('5.1.1 no such mailbox');
	expect(page).toMatch(/Telefon: |Keine Telefonnummer/);
	expect(page).not.toContain('/j/');

	await admin.send(`/sessions/${sessionId}/edit?/callOff`, { reason: 'Wasserschaden im Saal' });
	const told = await sendAll(sessionId, 'calledOff');
	expect(told).toBe(count - 1);
	await settled(sessionId, count - 1 + told, ['refused']);
	expect(smtp.taken.at(-1)?.text).toContain('METHOD:CANCEL');
	expect(smtp.taken.at(-1)?.text).toContain('Wasserschaden im Saal');
	expect(app.log()).not.toContain('/j/');
});

test('who has forgotten the password gets a link, and nobody learns which accounts there are', async () => {
	const stranger = new Visitor(app);
	const askFor = async (email: string) => {
		const answer = await stranger.send('/sign-in/forgotten', { email });
		return [answer.status, (await answer.text()).replaceAll(email, 'ADDRESS')];
	};
	const { email } = app.administrator;
	const known = await askFor(email);
	expect(known[0]).toBe(200);
	expect(await askFor('nobody@stadt.example')).toEqual(known);
	await expect.poll(() => smtp.taken.filter(({ to }) => to === email)).toHaveLength(1);
	const { text } = smtp.taken.find(({ to }) => to === email) ?? { text: '' };
	const [link = ''] = /^http\S+\/sign-in\/password\/\S+(?=\r$)/m.exec(text) ?? [];
	expect((await stranger.ask(new URL(link).pathname)).status).toBe(200);
	expect(smtp.taken.some(({ to }) => to === 'nobody@stadt.example')).toBe(false);
	await askFor(email);
	await askFor(email);
	expect((await askFor(email))[0]).toBe(429);
});

test('the test letter says what the mail server answered', async () => {
	const sent = await admin.send('/settings/mail', { address: 'it@stadt.example' });
	expect(await sent.text()).toContain('queued as 4711');
	refused = 'weg@stadt.example';
	const page = await (await admin.send('/settings/mail', { address: refused })).text();
	expect(page).toContain('abgelehnt');
	expect(page).toContain('5.1.1 no such mailbox');
	expect((await admin.send('/settings/mail', { address: 'it' })).status).toBe(400);
	const health = await (await new Visitor(app).ask('/healthz')).json();
	expect(health.letters).toEqual({ waiting: 0, oldestSince: null });
});
