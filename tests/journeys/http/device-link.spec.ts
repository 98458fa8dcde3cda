import { acting } from '../../../src/lib/server/testing/acting.ts';
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { system } from '../../../src/lib/access/actor.ts';
import * as deviceLinks from '../../../src/lib/server/links/device-links.ts';
import { open } from '../../../src/lib/server/db/open.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';
import { inventory, owner, registrant } from '../device-links.ts';
import type { LinkOwner } from '../device-links.ts';

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const headers = { 'user-agent': firefox };

let app: App;
let other: LinkOwner;
let theirs: string;
test.beforeAll(async () => {
	app = await startApp();
	other = await owner(app);
	const [device] = await inventory(app, other.personId);
	theirs = device?.id ?? '';
});
test.afterAll(() => app.stop());

const pathOf = ({ address }: LinkOwner) => new URL(address).pathname;
const save = (visitor: Visitor, path: string, values: Readonly<Record<string, string>> = {}) =>
	visitor.send(`${path}?/save`, { id: randomUUID(), ...values }, headers);

/** Everything that is written down. */
function everything(): string {
	const database = new DatabaseSync(app.file, { readOnly: true });
	const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all();
	const rows = tables.map(({ name }) => database.prepare(`select * from "${String(name)}"`).all());
	database.close();
	return JSON.stringify(rows);
}

test('opening a device link, and looking again, writes nothing', async () => {
	const one = await registrant(app);
	const visitor = new Visitor(app);
	const before = everything();
	const page = await visitor.ask(pathOf(one), { headers });
	expect(page.status).toBe(200);
	expect(page.headers.get('accept-ch')).toContain('Sec-CH-UA-Platform-Version');
	expect(page.headers.get('cache-control')).toBe('no-store');
	expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
	expect(await page.text()).toContain('Das ist ein Computer mit Windows 10 oder 11.');
	const looked = await visitor.send(`${pathOf(one)}?/look`, { signals: '{}' }, headers);
	expect(looked.status).toBe(200);
	expect(everything()).toBe(before);
});

test('what is posted as a finding is none, and no user agent is kept', async () => {
	const one = await registrant(app);
	const forged = JSON.stringify({ platforms: ['ipados'], probes: { x: 'yes' }, ua: 'iPad' });
	const sent = { signals: forged, source: 'tested', facts: '[{"field":"os","value":"99"}]' };
	expect((await save(new Visitor(app), pathOf(one), sent)).status).toBe(303);
	const [device] = await inventory(app, one.personId);
	const detected = (value: unknown) => ({ value, comparator: '=', source: 'detected' });
	expect(device?.facts).toEqual({
		platform: detected('windows'),
		os: detected('10–11'),
		browser: detected({ name: 'firefox', version: '140' }),
		inAppBrowser: detected(false),
	});
	expect(everything()).not.toMatch(/Mozilla|Gecko/);
});

test('signals beyond measure are not looked at, and beyond all measure not taken', async () => {
	const one = await registrant(app);
	const probes = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`p${i}`, true]));
	const visitor = new Visitor(app);
	const large = await save(visitor, pathOf(one), { signals: JSON.stringify({ probes }) });
	expect(large.status).toBe(303);
	expect(await inventory(app, one.personId)).toHaveLength(1);
	const huge = await save(new Visitor(app), pathOf(one), { signals: 'x'.repeat(2_000_000) });
	expect(huge.status).toBe(413);
});

test("another person's device can be neither seen nor touched", async () => {
	const one = await registrant(app);
	const visitor = new Visitor(app);
	expect((await save(visitor, pathOf(one))).status).toBe(303);
	const before = await inventory(app, other.personId);
	const foreign = `${pathOf(one)}/devices/${theirs}`;
	expect((await visitor.ask(foreign)).status).toBe(404);
	for (const action of ['save', 'here']) {
		const sent = { label: 'meins', camera: 'no', revision: '0' };
		expect((await visitor.send(`${foreign}?/${action}`, sent, headers)).status).toBe(404);
	}
	// By the choice of a form, by the id made with it, and by the cookie.
	const stranger = new Visitor(app);
	expect((await save(stranger, pathOf(one), { which: theirs, label: 'meins' })).status).toBe(400);
	await save(stranger, pathOf(one), { which: 'new', id: theirs, label: 'meins' });
	const claims = { cookie: `device-${one.personId}=${theirs}` };
	const page = await fetch(one.address, { headers: { ...headers, ...claims } });
	expect(await page.text()).not.toContain(theirs);
	expect(await inventory(app, other.personId)).toEqual(before);
});

test('what is no answer is refused and keeps what was typed', async () => {
	const one = await registrant(app);
	const sent = {
		os: 'siebzehn',
		browser: 'netscape',
		camera: 'maybe',
		label: '<script>x</script>',
	};
	const response = await save(new Visitor(app), pathOf(one), sent);
	expect(response.status).toBe(400);
	const page = await response.text();
	expect(page).toContain('„siebzehn“ ist keine Version');
	expect(page).toContain('&lt;script>x');
	expect(page).not.toContain('<script>x');
	expect(await inventory(app, one.personId)).toEqual([]);
});

test('the same form sent twice makes one device; a revision that is none changes nothing', async () => {
	const one = await registrant(app);
	const visitor = new Visitor(app);
	const id = randomUUID();
	await save(new Visitor(app), pathOf(one), { id });
	await save(new Visitor(app), pathOf(one), { id, which: 'new' });
	expect(await inventory(app, one.personId)).toHaveLength(1);
	const known = `${pathOf(one)}/devices/${id}`;
	const late = await visitor.send(`${known}?/save`, { revision: 'x', camera: 'no' }, headers);
	expect(late.status).toBe(409);
	const saved = await visitor.send(`${known}?/save`, { revision: '0', camera: 'no' }, headers);
	expect(saved.status).toBe(303);
});

test('each kind of link opens its own door only, an old one and a late one none', async () => {
	const one = await registrant(app);
	const session = new URL(app.links[0] ?? '').pathname;
	const visitor = new Visitor(app);
	const status = async (path: string) => (await visitor.ask(path)).status;
	expect(await status(session.replace('/j/', '/d/'))).toBe(404);
	expect(await status(pathOf(one).replace('/d/', '/j/'))).toBe(404);
	expect(await status(`${session}/device`)).toBe(200);

	const db = open(app.file);
	const issue = (at: string) =>
		deviceLinks.issue(acting(db, { actor: system, now: at }), one.personId);
	await issue(new Date().toISOString());
	expect(await status(pathOf(one))).toBe(410);
	const { personId, address } = await registrant(app);
	await db
		.updateTable('person')
		.set({ linkExpiresAt: new Date().toISOString() })
		.where('id', '=', personId)
		.execute();
	await db.destroy();
	const late = await visitor.ask(new URL(address).pathname);
	expect(late.status).toBe(410);
	expect(await late.text()).toContain('Die Zeit für diesen Link ist um');
	expect((await save(visitor, new URL(address).pathname)).status).toBe(410);
});

test("a form from another site is refused, and no link stands in the app's log", async () => {
	const one = await registrant(app);
	const elsewhere = { ...headers, origin: 'https://evil.example' };
	const response = await new Visitor(app).send(`${pathOf(one)}?/declareNoDevice`, {}, elsewhere);
	expect(response.status).toBe(403);
	expect(app.log()).not.toMatch(/\/d\/[^…]/);
});
