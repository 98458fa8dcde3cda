import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProviderConfig } from '../process/provider-config.ts';
import { OidcProvider } from './provider.ts';
import { startOidcServer } from './testing/oidc-server.ts';
import type { OidcServer } from './testing/oidc-server.ts';

const origin = 'http://127.0.0.1:9';
let server: OidcServer;
beforeAll(async () => {
	server = await startOidcServer();
	server.serve(origin);
});
afterAll(() => server.stop());

const provider = (given: Partial<ProviderConfig> = {}) => {
	const { issuer, clientId, clientSecret } = server;
	return new OidcProvider(
		{
			...{ issuer, clientId, clientSecret, label: 'Stadtkonto', scope: 'openid profile email' },
			twoFactors: { acr: [], amr: ['mfa'] },
			groups: { claim: 'groups', mapped: [{ group: 'it', role: 'administrator', office: null }] },
			makesAccounts: false,
			...given,
		},
		origin,
	);
};

/** As a browser: follows the provider until it leads back. @returns what stands behind the question mark then */
async function follow(to: URL): Promise<string> {
	const cookies = new Map<string, string>();
	for (let url = to; ;) {
		if (url.origin === origin) return url.search;
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			cookies.set(name, value);
		}
		const location = response.headers.get('location');
		if (!location) throw new Error(`${url.pathname}: ${await response.text()}`);
		url = new URL(location, url);
	}
}
const failure = (work: Promise<unknown>) =>
	work.then(
		() => 'none',
		(error: unknown) => (error instanceof Error && 'failure' in error ? error.failure : error),
	);
const lerche = {
	...{ sub: '4711', name: 'Ada Lerche', email: 'Lerche@stadt.example' },
	...{ groups: ['it'], amr: ['pwd', 'mfa'] },
};

test('who comes back is who signed in there', async () => {
	server.sitsThere(lerche);
	const oidc = provider();
	const { url, flow } = await oidc.begin('de');
	expect(url.searchParams.get('code_challenge_method')).toBe('S256');
	expect(await oidc.complete(flow, await follow(url))).toEqual({
		...{ issuer: server.issuer, subject: '4711', name: 'Ada Lerche' },
		...{ email: 'lerche@stadt.example', hasTwoFactors: true },
		group: { group: 'it', role: 'administrator', office: null },
	});
	expect(oidc.endAddress()?.href).toContain(server.issuer);
});

test('a code is good once, with the state, nonce and verifier of the browser that asked, and nothing else', async () => {
	server.sitsThere(lerche);
	const oidc = provider();
	const { url, flow } = await oidc.begin('de');
	const search = await follow(url);
	const other = (await oidc.begin('de')).flow;
	expect(await failure(oidc.complete(other, search))).toBe('invalid');
	expect(await failure(oidc.complete({ ...flow, state: other.state }, search))).toBe('invalid');
	expect(await failure(oidc.complete(flow, '?code=forged'))).toBe('invalid');
	expect(await failure(oidc.complete(flow, `?code=forged&state=${flow.state}`))).toBe('invalid');

	for (const wrong of ['nonce', 'verifier'] as const) {
		const again = await oidc.begin('de');
		const back = await follow(again.url);
		const theirs = { ...again.flow, [wrong]: other[wrong] };
		expect([wrong, await failure(oidc.complete(theirs, back))]).toEqual([wrong, 'invalid']);
	}
	const last = await oidc.begin('de');
	const back = await follow(last.url);
	expect(await failure(oidc.complete(last.flow, back))).toBe('none');
	expect(await failure(oidc.complete(last.flow, back))).toBe('invalid');
});

test('whoever cancels there is told so', async () => {
	server.sitsThere(null);
	const oidc = provider();
	const { url, flow } = await oidc.begin('de');
	expect(await failure(oidc.complete(flow, await follow(url)))).toBe('denied');
});

test.each([
	['invalid_scope', 'misconfigured'],
	['unauthorized_client', 'misconfigured'],
	['temporarily_unavailable', 'unreachable'],
	['login_required', 'denied'],
])('what the provider says is told from what we did: %s is %s', async (error, meant) => {
	const oidc = provider();
	const { state, ...flow } = (await oidc.begin('de')).flow;
	const said = new URLSearchParams({ error, state, iss: server.issuer });
	expect(await failure(oidc.complete({ ...flow, state }, `?${said.toString()}`))).toBe(meant);
	expect(await failure(oidc.complete({ ...flow, state: 'x' }, `?${said.toString()}`))).toBe(
		'invalid',
	);
});

test('a wrong secret, a provider of another name, or none at all lets nobody in', async () => {
	server.sitsThere(lerche);
	const wrong = provider({ clientSecret: 'ein anderes' });
	const { url, flow } = await wrong.begin('de');
	expect(await failure(wrong.complete(flow, await follow(url)))).toBe('misconfigured');
	const renamed = provider({ issuer: server.issuer.replace('127.0.0.1', 'localhost') });
	expect(await failure(renamed.begin('de'))).toBe('unreachable');
	const nobody = provider({ issuer: 'http://127.0.0.1:1' });
	expect(await failure(nobody.begin('de'))).toBe('unreachable');
	expect(nobody.endAddress()).toBeNull();
	expect([await provider().answers(), await nobody.answers()]).toEqual([true, false]);
});

test('a token that the provider has not signed is none, though it comes from its address', async () => {
	const forged = await startOidcServer();
	forged.serve(origin);
	forged.sitsThere(lerche);
	const { url, flow } = await provider({ issuer: forged.issuer }).begin('de');
	const oidc = provider({ issuer: forged.issuer });
	await oidc.begin('de');
	forged.showOtherKeys();
	expect(await failure(oidc.complete(flow, await follow(url)))).toBe('invalid');
	await forged.stop();
});

test('a provider that answers without end is not listened to', async () => {
	let sent = 0;
	const flood = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		const pour = () => {
			while (!response.destroyed && response.write(' '.repeat(50_000))) sent += 50_000;
			if (!response.destroyed) response.once('drain', pour);
		};
		pour();
	});
	await new Promise<void>((resolve) => flood.listen(0, '127.0.0.1', resolve));
	const { port } = flood.address() as AddressInfo;
	expect(await failure(provider({ issuer: `http://127.0.0.1:${port}` }).begin('de'))).toBe(
		'unreachable',
	);
	expect(sent).toBeLessThan(20_000_000);
	flood.closeAllConnections();
	flood.close();
});
