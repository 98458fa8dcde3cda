import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const given = {
	OIDC_ISSUER: 'https://anmeldung.stadt.example/realms/stadt',
	OIDC_CLIENT_ID: 'vollzaehlig',
	OIDC_CLIENT_SECRET: 'geheim',
};
const provider = (more: Readonly<Record<string, string>> = {}) =>
	readConfig({ ...given, ...more }).provider;

test('without an issuer there is no provider; with one nothing counts as two factors and no accounts are made', () => {
	expect(provider({ OIDC_ISSUER: '' })).toBeNull();
	expect(provider()).toEqual({
		...{ issuer: given.OIDC_ISSUER, clientId: 'vollzaehlig', clientSecret: 'geheim' },
		...{ label: 'anmeldung.stadt.example', scope: 'openid profile email' },
		twoFactors: { acr: [], amr: [] },
		groups: { claim: 'groups', mapped: [] },
		makesAccounts: false,
	});
});

test.each([
	['http://anmeldung.stadt.example'],
	['anmeldung.stadt.example'],
	['https://anmeldung.stadt.example/?a'],
	['https://login.microsoftonline.com/common/v2.0'],
])('%s is no issuer', (OIDC_ISSUER) => {
	expect(() => provider({ OIDC_ISSUER })).toThrow(/^OIDC_ISSUER is not usable/);
});

test('on this machine it may be without https', () => {
	expect(provider({ OIDC_ISSUER: 'http://127.0.0.1:4000' })?.issuer).toBe('http://127.0.0.1:4000');
});

test.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])('%s belongs to it', (name) => {
	expect(() => provider({ [name]: '' })).toThrow(new RegExp(`^${name} is not set`));
});

test('groups become roles, in the order in which they are written, whatever a directory calls them', () => {
	const OIDC_GROUPS =
		'CN=IT,OU=Stadt=administrator; ratsbuero=secretary;/fraktion a=office:Büro der Fraktion A';
	expect(provider({ OIDC_GROUPS })?.groups.mapped).toEqual([
		{ group: 'CN=IT,OU=Stadt', role: 'administrator', office: null },
		{ group: 'ratsbuero', role: 'secretary', office: null },
		{ group: '/fraktion a', role: 'office', office: 'Büro der Fraktion A' },
	]);
});

test.each(['it', 'it=', '=administrator', 'it=root', 'it=office', 'it=office:'])(
	'a group that gives no role ends the start: %s',
	(OIDC_GROUPS) => {
		expect(() => provider({ OIDC_GROUPS })).toThrow(/^OIDC_GROUPS is not usable/);
	},
);

test('accounts are made for mapped groups alone', () => {
	expect(() => provider({ OIDC_MAKES_ACCOUNTS: '1' })).toThrow(/^OIDC_GROUPS is not set/);
	expect(provider({ OIDC_MAKES_ACCOUNTS: '1', OIDC_GROUPS: 'it=chair' })?.makesAccounts).toBe(true);
});

test('which values mean two factors is said one by one', () => {
	const twoFactors = { OIDC_TWO_FACTORS_ACR: 'gold, 2', OIDC_TWO_FACTORS_AMR: 'mfa' };
	expect(provider(twoFactors)?.twoFactors).toEqual({ acr: ['gold', '2'], amr: ['mfa'] });
	expect(() => provider({ OIDC_SCOPE: 'email' })).toThrow(/^OIDC_SCOPE/);
});
