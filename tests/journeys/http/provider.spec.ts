import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { startOidcServer } from '../../../src/lib/server/access/testing/oidc-server.ts';
import type { OidcServer } from '../../../src/lib/server/access/testing/oidc-server.ts';
import { startApp, Visitor } from '../app.ts';
import type { App } from '../app.ts';

let oidc: OidcServer;
let app: App;
test.beforeAll(async () => {
	oidc = await startOidcServer();
	app = await startApp({
		VOLLZAEHLIG_SECOND_FACTOR: '1',
		OIDC_ISSUER: oidc.issuer,
		OIDC_CLIENT_ID: oidc.clientId,
		OIDC_CLIENT_SECRET: oidc.clientSecret,
		OIDC_LABEL: 'Stadtkonto',
		OIDC_TWO_FACTORS_AMR: 'mfa',
		OIDC_GROUPS: 'vorsitz=chair;rat=secretary',
		OIDC_MAKES_ACCOUNTS: '1',
	});
	oidc.serve(app.origin);
});
test.afterAll(async () => {
	await app.stop();
	await oidc.stop();
});

const to = (response: Response) => response.headers.get('location');
const start = '/sign-in/provider?next=/settings/audit';

/** Follows the provider, as a browser does, until it leads back. @returns the path there */
async function atProvider(from: Response): Promise<string> {
	const cookies = new Map<string, string>();
	for (let location = to(from) ?? ''; ;) {
		if (location.startsWith(app.origin)) return location.slice(app.origin.length);
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(location, { redirect: 'manual', headers: { cookie } });
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			cookies.set(name, value);
		}
		location = new URL(to(response) ?? '', location).href;
	}
}
const comeBack = async (visitor: Visitor, from = start) =>
	visitor.ask(await atProvider(await visitor.ask(from)));

const lerche = { sub: '4711', name: 'Ada Lerche', email: 'verwaltung@stadt.example' };

/** The administrator, by password and code. */
async function signedIn(): Promise<Visitor> {
	const visitor = new Visitor(app);
	await visitor.signIn(app.administrator);
	const database = new DatabaseSync(app.file);
	database.exec(`insert or ignore into "secondFactor" select id, '', '', 0 from "staff"`);
	database.exec(`update "signIn" set "secondFactor" = 'totp'`);
	database.close();
	return visitor;
}

test('signs in by the provider: unknown at first, tied by an administrator, from then on by it, with its second factor or ours', async () => {
	const stranger = new Visitor(app);
	expect(await (await stranger.ask('/sign-in?next=/settings/audit')).text()).toContain(
		'href="/sign-in/provider?next=%2Fsettings%2Faudit"',
	);
	oidc.sitsThere({ ...lerche, amr: ['pwd', 'mfa'] });
	const refused = await comeBack(stranger);
	// An equal address lets nobody in.
	expect(to(refused)).toBe('/sign-in?next=%2Fsettings%2Faudit');
	const said = await (await stranger.ask(to(refused) ?? '')).text();
	expect(said).toContain('Stadtkonto hat Sie erkannt');
	const [, code = ''] = /Ihre Kennung für den Anruf: <strong>([\dA-F]{6})/.exec(said) ?? [];
	expect(code).not.toBe('');
	expect(to(await stranger.ask('/settings'))).toContain('/sign-in');

	const administrator = await signedIn();
	const accounts = await (await administrator.ask('/settings/staff')).text();
	expect(accounts).toContain(code);
	const [, page = ''] = /href="(\/settings\/staff\/[\da-f-]{36})"/.exec(accounts) ?? [];
	const account = await (await administrator.ask(page)).text();
	const [, identity = ''] =
		new RegExp(`<option value="([^"]+)"[^>]*>${code}: Ada Lerche`).exec(account) ?? [];
	expect((await administrator.send(`${page}?/tie`, { identity: '' })).status).toBe(400);
	expect(to(await administrator.send(`${page}?/tie`, { identity }))).toBe(`${page}?done=tied`);

	const person = new Visitor(app);
	expect(to(await comeBack(person))).toBe('/settings/audit');
	expect((await person.ask('/settings/audit')).status).toBe(200);
	expect(await (await person.ask('/settings/sign-ins')).text()).toContain('beim Anmeldedienst');
	const out = await person.send('/sign-out');
	expect(await (await person.ask(to(out) ?? '')).text()).toContain(
		`href="${oidc.issuer}/session/end`,
	);

	// Asked by one factor there, it is ours that is asked here.
	oidc.sitsThere({ ...lerche, amr: ['pwd'] });
	expect(to(await comeBack(person))).toBe('/sign-in/code?next=%2Fsettings%2Faudit');
	expect(to(await person.ask('/settings'))).toContain('/sign-in/code');

	// The same name and address, and somebody else.
	oidc.sitsThere({ ...lerche, sub: '4712', amr: ['mfa'] });
	expect(to(await comeBack(new Visitor(app)))).toContain('/sign-in');
	oidc.sitsThere({ ...lerche, groups: ['vorsitz'], amr: ['mfa'] });
	expect(to(await comeBack(new Visitor(app)))).toBe('/settings/audit');
	expect(await (await administrator.ask(page)).text()).toMatch(
		/value="administrator"[^>]*selected/,
	);

	await administrator.send(`${page}?/untie`);
	expect(to(await comeBack(person))).toContain('/sign-in');
	expect(app.log()).not.toContain(oidc.clientSecret);
});

test('makes accounts for people of a mapped group alone, and lets nobody in who is locked or in no group any more', async () => {
	const visitor = new Visitor(app);
	const sentence = async () => {
		expect(to(await comeBack(visitor))).toContain('/sign-in');
		return (await visitor.ask('/sign-in')).text();
	};
	const amsel = { sub: '4713', name: 'Ida Amsel', email: 'amsel@stadt.example', amr: ['mfa'] };
	oidc.sitsThere({ ...amsel, groups: ['kantine'] });
	expect(await sentence()).toContain('hat Sie erkannt');
	oidc.sitsThere({ ...amsel, groups: ['kantine', 'rat'] });
	expect(to(await comeBack(visitor, '/sign-in/provider'))).toBe('/');
	expect((await visitor.ask('/people/new')).status).toBe(200);
	expect((await visitor.ask('/settings/staff')).status).toBe(403);
	await visitor.send('/sign-out');
	oidc.sitsThere({ ...amsel, groups: ['kantine'] });
	expect(await sentence()).toContain('in keiner Gruppe mehr');

	oidc.sitsThere({ ...amsel, groups: ['rat'] });
	const administrator = await signedIn();
	const accounts = await (await administrator.ask('/settings/staff')).text();
	const [, page = ''] = /href="(\/settings\/staff\/[\da-f-]{36})">Ida Amsel/.exec(accounts) ?? [];
	await administrator.send(`${page}?/lock`);
	expect(await sentence()).toContain('gesperrt');
});

test('a way that was begun elsewhere, or by another site, leads nobody in; both are security events', async () => {
	oidc.sitsThere({ ...lerche, amr: ['mfa'] });
	const thief = new Visitor(app);
	const theirs = await atProvider(await thief.ask(start));
	const victim = new Visitor(app);
	expect(to(await victim.ask(theirs))).toBe('/sign-in');
	await victim.ask(start);
	expect(to(await victim.ask(theirs))).toContain('/sign-in');
	expect(await (await victim.ask('/sign-in')).text()).toContain('ließ sich nicht abschließen');

	const headers = { 'sec-fetch-site': 'cross-site' };
	expect(to(await victim.ask(start, { headers }))).toBe('/sign-in?next=%2Fsettings%2Faudit');
	for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
		const answer = await comeBack(victim, `/sign-in/provider?next=${encodeURIComponent(next)}`);
		expect(to(answer)).toBe('/sign-in');
	}
	const administrator = await signedIn();
	await expect
		.poll(async () => (await administrator.ask('/settings/security')).text())
		.toContain('keine Antwort auf eine Anmeldung, die dieser Browser begonnen hat');
	const events = await (await administrator.ask('/settings/security')).text();
	expect(events).toContain('Anmeldung über den Anmeldedienst abgewiesen');
	expect(events).toContain('noch mit keinem Konto verbunden');
});

test('where the provider does not answer, the sign-in page says so, and the password is asked', async () => {
	const visitor = new Visitor(app);
	const state = new URL(to(await visitor.ask(start)) ?? '').searchParams.get('state') ?? '';
	await oidc.stop();
	const answer = new URLSearchParams({ code: 'c', state, iss: oidc.issuer });
	const system = await (await (await signedIn()).ask('/settings/system')).text();
	expect(system).toContain(`Stadtkonto antwortet nicht unter ${oidc.issuer}`);
	const back = await visitor.ask(`/sign-in/provider/callback?${answer.toString()}`);
	expect(to(back)).toBe('/sign-in?next=%2Fsettings%2Faudit');
	expect(await (await visitor.ask('/sign-in')).text()).toContain('antwortet gerade nicht');
	expect((await visitor.signIn(app.administrator)).status).toBe(303);
	expect(await (await visitor.ask('/sign-in')).text()).not.toContain('antwortet gerade nicht');
});
