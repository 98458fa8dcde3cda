import { connect } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { hashPassword } from 'better-auth/crypto';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let app: App;
test.beforeAll(async () => {
	app = await startApp();
});
test.afterAll(() => app.stop());

async function administrator(of: App = app): Promise<Visitor> {
	const visitor = new Visitor(of);
	expect((await visitor.signIn(of.administrator)).status).toBe(303);
	return visitor;
}
const path = (link: string | undefined) => new URL(link ?? '').pathname;
const header = (response: Response, name: string) => response.headers.get(name) ?? '';

test('every answer tells browsers what they must hold to', async () => {
	const visitor = await administrator();
	for (const page of ['/', '/settings', '/nowhere', path(app.links[0])]) {
		const response = await visitor.ask(page);
		expect([page, header(response, 'x-content-type-options')]).toEqual([page, 'nosniff']);
		expect([page, header(response, 'referrer-policy')]).toEqual([page, 'same-origin']);
		const policy = header(response, 'content-security-policy');
		expect([page, policy]).toEqual([page, expect.stringContaining(`default-src 'none'`)]);
		expect(policy).toContain(`frame-ancestors 'none'`);
		expect(policy).not.toMatch(/unsafe-(inline|eval)|https?:|\*/);
		expect(response.headers.has('access-control-allow-origin')).toBe(false);
		expect([page, header(response, 'content-type')]).toEqual([page, 'text/html; charset=utf-8']);
	}
});

test('so do files, and what is refused before a page is asked', async () => {
	const visitor = await administrator();
	const answers = [
		await visitor.ask('/favicon.svg'),
		await visitor.send('/settings/city', {}, { origin: 'https://evil.example' }),
		await visitor.send('/settings/city', { name: 'x'.repeat(600_000) }),
		await visitor.ask('/%'),
	];
	expect(answers.map(({ status }) => status)).toEqual([200, 403, 413, 400]);
	for (const answer of answers) {
		expect(header(answer, 'x-content-type-options')).toBe('nosniff');
		expect(header(answer, 'content-security-policy')).toContain(`frame-ancestors 'none'`);
		expect(header(answer, 'content-type')).toMatch(/; ?charset=utf-8$/i);
	}
});

test('nothing is answered but what the build has made, and nothing to methods that no page has', async () => {
	const visitor = await administrator();
	for (const path of ['/.git/config', '/package.json', '/keys.json', '/_app/', '/_app/immutable/'])
		expect([path, (await visitor.ask(path)).status]).toEqual([path, 404]);
	// Two lengths at once, of which a proxy may believe the other one.
	const twoLengths = 'content-length: 4\r\ntransfer-encoding: chunked\r\n';
	expect(
		await firstLine(`POST /sign-in HTTP/1.1\r\nhost: a\r\n${twoLengths}\r\n0\r\n\r\n`),
	).toMatch(/ 400 /);
	expect(await firstLine('TRACE /tools HTTP/1.1\r\nhost: a\r\n\r\n')).toMatch(/ 400 /);
});

/** What a request is answered that no program of good manners sends. */
const firstLine = (request: string): Promise<string> =>
	new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(app.address).port), '127.0.0.1');
		socket.on('error', reject);
		socket.once('data', (data) => {
			socket.destroy();
			resolve(String(data).split('\r\n')[0] ?? '');
		});
		socket.write(request);
	});

test('an address that leads nowhere is answered by a page with the way back', async () => {
	const visitor = await administrator();
	const addresses: readonly (readonly [string, number])[] = [
		['/people/%F0%9F%99%82', 404],
		['/sessions/a%20b/attendees', 404],
		['/tools?__proto__=1', 400],
		[`/tools?search=${'x'.repeat(13_000)}`, 414],
	];
	for (const [address, status] of addresses) {
		const answer = await visitor.ask(address, { headers: { accept: 'text/html' } });
		const page = await answer.text();
		expect([address, answer.status]).toEqual([address, status]);
		expect(page).toContain('<html lang="de"');
		expect(page).toMatch(/<h1>[^<]+<\/h1>[^]*href="\/"/);
		expect(header(answer, 'content-security-policy')).toContain(`default-src 'none'`);
	}
});

test('nothing of somebody signed in, or of a personal link, is kept by a cache', async () => {
	const visitor = await administrator();
	const link = path(app.links[0]);
	const pages = [
		'/',
		'/settings',
		'/settings/__data.json',
		link,
		`${link}/__data.json`,
		'/nowhere',
	];
	for (const page of pages) {
		const stored = header(await visitor.ask(page), 'cache-control');
		expect([page, stored]).toEqual([page, 'no-store']);
	}
	const elsewhere = { origin: 'https://evil.example' };
	expect((await visitor.send('/sign-out', {}, elsewhere)).status).toBe(403);
	expect((await visitor.ask('/sign-out', { method: 'POST', headers: elsewhere })).status).toBe(403);
	const left = await visitor.send('/sign-out');
	expect(header(left, 'clear-site-data')).toBe('"cache", "storage"');
	expect((await visitor.ask('/settings')).status).toBe(303);
});

test('the cookie of a sign-in is out of the reach of scripts and of other sites', async () => {
	const response = await new Visitor(app).signIn(app.administrator);
	const cookies = response.headers.getSetCookie();
	// The sign-in, and that the account knows this browser.
	expect(cookies).toHaveLength(2);
	for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly(;.*)?; SameSite=Lax/i);
});

test('behind TLS the cookie is sent by TLS only, and browsers are told to stay there', async () => {
	const behind = await startApp({
		ORIGIN: 'https://sitzung.stadt.example',
		SECURITY_CONTACT: 'mailto:it@stadt.example',
	});
	try {
		const response = await new Visitor(behind).signIn(behind.administrator);
		expect(response.status).toBe(303);
		expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-vollzaehlig.*; Secure/i);
		expect(header(response, 'strict-transport-security')).toContain('includeSubDomains');
		for (const cookie of response.headers.getSetCookie()) expect(cookie).toMatch(/^__Host-/);
		const file = await new Visitor(behind).ask('/.well-known/security.txt');
		expect(await file.text()).toMatch(/^Contact: mailto:it@stadt\.example\nExpires: \d{4}-/);
		expect((await new Visitor(app).ask('/.well-known/security.txt')).status).toBe(404);
		expect(behind.links[0]).toMatch(/^https:\/\/sitzung\.stadt\.example\/j\//);
	} finally {
		await behind.stop();
	}
});

test('a form that comes from another site, or from nowhere, is refused', async () => {
	const visitor = await administrator();
	for (const origin of ['https://evil.example', 'null', '']) {
		const response = await visitor.send('/settings/demonstration', {}, { origin });
		expect([origin, response.status]).toEqual([origin, 403]);
	}
	expect((await visitor.ask('/settings/demonstration')).status).toBe(200);
	// Without a body a request is no form, and Kit asks no origin of it.
	const bodiless = { method: 'POST', headers: { origin: 'https://evil.example' } };
	expect((await visitor.ask('/people/nobody/export', bodiless)).status).toBe(403);
});

test('after signing in one is led to a page of ours and nowhere else', async () => {
	const lead = async (next: string) => {
		const query = `?next=${encodeURIComponent(next)}`;
		const response = await new Visitor(app).send(`/sign-in${query}`, app.administrator);
		return response.headers.get('location');
	};
	expect(await lead('/settings/audit?kind=staff')).toBe('/settings/audit?kind=staff');
	for (const evil of [
		'//evil.example',
		'https://evil.example',
		'/\\evil.example',
		'/\t/evil.example',
	]) {
		expect([evil, await lead(evil)]).toEqual([evil, '/']);
	}
});

test('signing out ends the sign-in itself, not only the cookie', async () => {
	const visitor = await administrator();
	const stolen = await visitor.ask('/settings');
	expect(stolen.status).toBe(200);
	const response = await new Visitor(app).signIn(app.administrator);
	const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
	const ask = (init: RequestInit) =>
		fetch(`${app.address}/${init.method ? 'sign-out' : 'settings'}`, {
			...init,
			redirect: 'manual',
			headers: { cookie, origin: app.origin },
		});
	expect((await ask({})).status).toBe(200);
	expect((await ask({ method: 'POST' })).status).toBe(303);
	expect((await ask({})).status).toBe(303);
});

test('own sign-ins are listed and ended, and each ends by its age', async () => {
	const [here, there, third] = [
		await administrator(),
		await administrator(),
		await administrator(),
	];
	const opens = async (visitor: Visitor) => (await visitor.ask('/settings')).status === 200;
	const idOf = (page: string) => /name="id" value="([^"]+)"/.exec(page)?.[1] ?? '';
	await here.signIn(app.administrator);
	const page = await (await here.ask('/settings/sign-ins')).text();
	// The one that was replaced in the same browser is not among them.
	expect(page.match(/dieser Browser/g)).toHaveLength(1);
	await here.send('/settings/sign-ins?/end', { id: idOf(page) });
	const opened = [await opens(there), await opens(third)];
	expect(opened.filter(Boolean)).toHaveLength(1);
	await here.send('/settings/sign-ins?/endOthers');
	expect([await opens(here), await opens(there), await opens(third)]).toEqual([true, false, false]);

	const database = new DatabaseSync(app.file);
	const begin = new Date(Date.now() - 12 * 60 * 60 * 1000).toISOString();
	database.prepare('update signIn set createdAt = ?').run(begin);
	database.close();
	expect(await opens(here)).toBe(false);
});

test('a hash of an earlier version opens, and is made anew at that sign-in', async () => {
	const database = new DatabaseSync(app.file);
	const stored = () => database.prepare('select password from signInAccount').get()?.password;
	try {
		database
			.prepare('update signInAccount set password = ?')
			.run(await hashPassword(app.administrator.password));
		await administrator();
		expect(stored()).toMatch(/^scrypt\$15\$8\$3\$/);
		await administrator();
	} finally {
		database.close();
	}
});

test('a surprise shows an id that the log knows, and no stack', async () => {
	const visitor = await administrator();
	const database = new DatabaseSync(app.file);
	database.exec('alter table audit rename to hidden');
	const response = await visitor.ask('/settings/audit').finally(() => {
		database.exec('alter table hidden rename to audit');
		database.close();
	});
	expect(response.status).toBe(500);
	const page = await response.text();
	const id = /\b[0-9a-f]{8}\b(?=<)/.exec(page)?.[0] ?? 'no id';
	expect(page).not.toMatch(/no such table|\bat .*\.js|node_modules/);
	// What the app writes comes through a pipe, perhaps after its answer.
	await expect.poll(() => app.log()).toContain(`"id":"${id}"`);
	await expect.poll(() => app.log()).toContain('no such table');
});

test('a database that another program holds gets a sentence and an id; afterwards all goes on', async () => {
	const visitor = await administrator();
	const other = new DatabaseSync(app.file);
	other.exec('begin immediate');
	const values = { name: 'M. Sommer', email: 'sommer@stadt.example', role: 'secretary' };
	const response = await visitor.send('/settings/staff/new', values).finally(() => other.close());
	expect(response.status).toBe(503);
	expect(header(response, 'retry-after')).not.toBe('');
	const page = await response.text();
	expect(page).toContain('Die Datenbank wird gerade von einem anderen Programm festgehalten.');
	expect(page).toMatch(/\b[0-9a-f]{8}\b/);

	const again = await visitor.send('/settings/staff/new', values);
	expect(again.status).toBe(200);
	expect(await again.text()).toContain('Das Konto ist angelegt');
});

test('sixty attendees behind one address get in within a minute, while somebody there guesses', async () => {
	const answers = new Map<number, number>();
	for (let index = 0; index < 60; index++) {
		const link = path(app.links[index % app.links.length]);
		await fetch(`${app.address}${link.slice(0, -4)}xxxx/status`);
		const { status } = await fetch(`${app.address}${link}/status`);
		answers.set(status, (answers.get(status) ?? 0) + 1);
	}
	expect(Object.fromEntries(answers)).toEqual({ 200: 60 });
});

test('whoever guesses is stopped, and the owner gets in where they have been before', async () => {
	const owner = await administrator();
	const guess = (index: number, email: string) =>
		new Visitor(app).send(
			'/sign-in',
			{ email, password: `guess ${index}` },
			// Nobody believes what they claim.
			{ 'x-forwarded-for': `203.0.113.${index}` },
		);
	for (let index = 0; index < 8; index++) {
		expect((await guess(index, app.administrator.email)).status).toBe(400);
	}
	const refused = await guess(9, app.administrator.email);
	expect(refused.status).toBe(429);
	expect(Number(header(refused, 'retry-after'))).toBeGreaterThan(60);
	// Nor does the right password tell whether it is right, but in a browser that the account knows.
	expect((await new Visitor(app).signIn(app.administrator)).status).toBe(429);
	await owner.send('/sign-out');
	expect((await owner.signIn(app.administrator)).status).toBe(303);
	expect((await guess(10, 'nobody@stadt.example')).status).toBe(400);

	// The administrator sees all that was refused in this file, and nothing of what was sent.
	const page = await (await owner.ask('/settings/security?period=week')).text();
	expect(page).toMatch(/\d+ abgewiesene Anmeldungen von einer Adresse, .*ungültiger Links/);
	expect(page).toMatch(/Sonst ist niemand ausgesperrt/);
	expect(page).toMatch(/Formular einer fremden Website[^]*127\.0\.0\.1/);
	expect(page).not.toMatch(/nobody@|xxxx|guess \d/);
});

test('behind a proxy the configured header says where failures come from', async () => {
	const behind = await startApp({ ADDRESS_HEADER: 'X-Real-Ip' });
	const guess = (index: number, address: string) =>
		new Visitor(behind).send(
			'/sign-in',
			{ email: 'nobody@stadt.example', password: 'guess' },
			{ 'x-real-ip': address, 'x-forwarded-for': `198.51.100.${index}` },
		);
	try {
		for (let index = 0; index < 8; index++) {
			expect((await guess(index, '203.0.113.7')).status).toBe(400);
		}
		expect((await guess(9, '203.0.113.7')).status).toBe(429);
		expect((await guess(10, '203.0.113.8')).status).toBe(400);
	} finally {
		await behind.stop();
	}
});

test('the log holds no link, no token, no password and no cookie', () => {
	expect(app.log()).toContain('"msg":"ready"');
	for (const link of app.links) expect(app.log()).not.toContain(path(link).slice(3));
	expect(app.log()).not.toContain(app.administrator.password);
	expect(app.log()).not.toMatch(/guess \d|session_token|\/j\/(?!…|\[link\])/);
});
