import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { codeAt, stepAt } from '../../../src/lib/server/access/totp.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
test.beforeAll(async () => {
	app = await startApp({ VOLLZAEHLIG_SECOND_FACTOR: '1' });
});
test.afterAll(() => app.stop());

const to = (response: Response) => response.headers.get('location');
const secretIn = (page: string) =>
	/>([A-Z2-7]{4}(?: [A-Z2-7]{4}){7})</.exec(page)?.[1]?.replaceAll(' ', '') ?? '';
const field = (page: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

test('signs in with TOTP: sets it up once, before anything else, and is asked for a code from then on', async () => {
	const visitor = new Visitor(app);
	const first = await visitor.send('/sign-in?next=/settings/audit', app.administrator);
	expect(to(first)).toBe('/sign-in/second-factor?next=%2Fsettings%2Faudit');
	expect(first.headers.getSetCookie().join()).not.toContain('known-browser');
	expect(to(await visitor.ask('/people'))).toBe('/sign-in/second-factor?next=%2Fpeople');

	const address = '/sign-in/second-factor?next=/settings/audit';
	const page = await (await visitor.ask(address)).text();
	const secret = secretIn(page);
	const step = stepAt(Date.now());
	const offer = field(page, 'offer');
	const sent = '/sign-in/second-factor?/app&next=/settings/audit';
	const refused = await visitor.send(sent, { offer, code: '12 34' });
	expect(refused.status).toBe(400);
	// The same QR code as before.
	expect(await refused.text()).toContain(secret.slice(0, 4));
	const before = visitor.cookie();
	const enrolled = await visitor.send(sent, { offer, code: await codeAt(secret, step) });
	const shown = await enrolled.text();
	const codes = [...shown.matchAll(/<code[^>]*>((?:[a-z0-9]{4}-){6}[a-z0-9]{4})</g)].map(
		([, code]) => code,
	);
	expect(codes).toHaveLength(10);
	expect(shown).toContain('href="/settings/audit"');
	expect((await visitor.ask('/settings/audit')).status).toBe(200);
	// Under another token: the one from before the code opens nothing.
	const old = await fetch(`${app.address}/settings`, {
		headers: { cookie: before },
		redirect: 'manual',
	});
	expect(to(old)).toContain('/sign-in');

	await visitor.send('/sign-out');
	expect(to(await visitor.send('/sign-in', app.administrator))).toBe('/sign-in/code');
	expect(to(await visitor.ask('/'))).toBe('/sign-in/code');
	// The one of the enrolment is used up.
	const used = await visitor.send('/sign-in/code?/code', { code: await codeAt(secret, step) });
	expect(await used.text()).toContain('Dieser Code wurde schon benutzt');
	const code = await codeAt(secret, step + 1);
	const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
	const given = await visitor.send('/sign-in/code?/code&next=%2Fpeople', { code: typed });
	expect(to(given)).toBe('/people');
	expect((await visitor.ask('/people')).status).toBe(200);
	expect(await (await visitor.ask('/settings/sign-ins')).text()).toContain('Code aus der App');

	// Password and code for a change; a new password keeps what was given.
	const change = { password: app.administrator.password, proof: '000000' };
	expect((await visitor.send('/settings/second-factor?/change', change)).status).toBe(400);
	expect((await visitor.send('/settings/second-factor?/turnOff', change)).status).toBe(403);
	const password = 'vier Worte genügen hier';
	const changed = { current: app.administrator.password, password, repeat: password };
	expect(to(await visitor.send('/settings/password', changed))).toBe('/settings?done=password');
	expect((await visitor.ask('/settings')).status).toBe(200);

	const elsewhere = new Visitor(app);
	await elsewhere.signIn({ ...app.administrator, password });
	const recovery = codes[0] ?? '';
	const recovered = await elsewhere.send('/sign-in/code?/recovery', { recovery });
	expect(to(recovered)).toBe('/settings/second-factor?done=recovery');
	expect(await (await elsewhere.ask('/settings/second-factor')).text()).toContain('noch 9 von 10');
	await changesAnAccount(elsewhere, password, codes[1] ?? '');
	await beginsAnew(elsewhere, password);
	for (const hidden of [secret, ...codes]) expect(app.log()).not.toContain(hidden);
});

/** Ten minutes after signing in it is asked again who one is, once. */
async function changesAnAccount(visitor: Visitor, password: string, code: string): Promise<void> {
	const account = { name: 'K. Neu', email: 'neu@stadt.example', role: 'secretary' };
	const database = new DatabaseSync(app.file);
	const earlier = new Date(Date.now() - 11 * 60_000).toISOString();
	database.prepare('update signIn set createdAt = ?').run(earlier);
	const there = () => database.prepare('select 1 from staff where email = ?').all(account.email);

	const send = (given: object) => visitor.send('/settings/staff/new', { ...account, ...given });
	const asked = await send({});
	expect(asked.status).toBe(401);
	const page = await asked.text();
	expect([field(page, 'name'), field(page, 'email')]).toEqual([account.name, account.email]);
	expect(await (await send({ again_password: password })).text()).toContain('Geben Sie den Code');
	expect((await send({ again_password: 'falsch', again_code: code })).status).toBe(401);
	expect((await send({ again_password: password, again_code: 'abcde-fghjk' })).status).toBe(401);
	expect(there()).toHaveLength(0);
	// One's own password too, which asks for itself.
	expect(await (await visitor.ask('/settings/password')).text()).toContain('name="code"');

	const before = visitor.cookie();
	const made = await send({ again_password: password, again_code: code });
	expect(await made.text()).toContain('Das Konto ist angelegt');
	const copied = await fetch(`${app.address}/settings`, {
		headers: { cookie: before },
		redirect: 'manual',
	});
	expect(to(copied)).toContain('/sign-in');
	expect((await send({ email: 'noch@stadt.example' })).status).toBe(200);
	database.close();
}

/** After a recovery code, also the last one, the password alone sets up another app, and nothing else. */
async function beginsAnew(visitor: Visitor, password: string): Promise<void> {
	const page = '/settings/second-factor';
	const send = (action: string, values: Readonly<Record<string, string>> = {}) =>
		visitor.send(`${page}?/${action}`, values);
	for (const action of ['renew', 'rename', 'remove', 'addPasskey', 'enrol']) {
		expect([action, (await send(action)).status]).toEqual([
			action,
			action === 'addPasskey' ? 404 : 400,
		]);
	}
	expect((await send('change', { password: 'falsch' })).status).toBe(400);
	expect(to(await send('change', { password }))).toBe(page);
	expect((await send('renew')).status).toBe(400);
	const shown = await (await visitor.ask(page)).text();
	expect(shown).toContain('Richten Sie einen neuen Passkey oder eine neue App ein.');
	const secret = secretIn(shown);
	const code = await codeAt(secret, stepAt(Date.now()));
	const enrolled = await (await send('enrol', { offer: field(shown, 'offer'), code })).text();
	expect([...enrolled.matchAll(/<code[^>]*>(?:[a-z0-9]{4}-){6}[a-z0-9]{4}</g)]).toHaveLength(10);
	expect(await (await visitor.ask(page)).text()).toContain('noch 10 von 10');
}

test('whoever has a stolen password guesses codes eight times', async () => {
	const thief = new Visitor(app);
	const password = 'vier Worte genügen hier';
	await thief.signIn({ ...app.administrator, password });
	const guess = async () => (await thief.send('/sign-in/code?/code', { code: '000000' })).status;
	const answers: number[] = [];
	for (let index = 0; index < 9; index++) answers.push(await guess());
	expect(answers).toEqual([...Array(8).fill(400), 429]);
	expect(to(await thief.ask('/settings'))).toContain('/sign-in/code');
});
