import { expect, test } from 'vitest';
import { readConfig, wantsDemonstration } from './config.ts';

const clockOf = (VOLLZAEHLIG_CLOCK: string, ORIGIN?: string) =>
	readConfig({ VOLLZAEHLIG_CLOCK, ORIGIN }).clock;

test('the clock is the real one unless a moment is given', () => {
	expect(readConfig({ ORIGIN: 'https://sitzung.stadt.example' }).clock).toBeNull();
	expect(clockOf('', 'https://sitzung.stadt.example')).toBeNull();
	expect(clockOf('2020-04-23T14:05')).toBe('2020-04-23T12:05:00.000Z');
});

test.each([
	'http://localhost:3000',
	'http://127.0.0.1',
	'https://127.8.9.1:8443',
	'http://[::1]:3000',
])('a clock may be set where only this machine reaches us: %s', (origin) =>
	expect(clockOf('2020-04-23T14:05', origin)).not.toBeNull(),
);

test.each([
	'https://sitzung.stadt.example',
	'http://192.168.1.4:3000',
	'http://localhost.stadt.example',
	'http://127.0.0.1.stadt.example',
	'http://[::2]:3000',
])('a clock is refused where others reach us: %s', (origin) => {
	expect(() => clockOf('2020-04-23T14:05', origin)).toThrow(/^VOLLZAEHLIG_CLOCK .*ORIGIN/);
});

test('a clock that is no moment is refused with how to write one', () => {
	expect(() => clockOf('tomorrow')).toThrow(/^VOLLZAEHLIG_CLOCK .*"tomorrow".*2020-04-23T14:05/);
});

test('where weaknesses are reported is an address that can be opened', () => {
	const contact = (SECURITY_CONTACT: string) => readConfig({ SECURITY_CONTACT }).securityContact;
	expect(contact('')).toBeNull();
	expect(contact('mailto:it@stadt.example')).toBe('mailto:it@stadt.example');
	for (const wrong of ['it@stadt.example', 'http://stadt.example', 'https://a\nExpires: 1']) {
		expect(() => contact(wrong)).toThrow(/^SECURITY_CONTACT/);
	}
});

test.each([
	[undefined, undefined, true],
	[undefined, 'http://127.0.0.1:3000', true],
	['0', 'http://127.0.0.1:3000', false],
	[undefined, 'https://sitzung.stadt.example', false],
	['1', 'https://sitzung.stadt.example', true],
	['', 'https://sitzung.stadt.example', false],
	[undefined, 'no address', false],
] as const)('VOLLZAEHLIG_DEMO=%s at %s: an empty database is filled: %s', (said, origin, fills) => {
	expect(wantsDemonstration({ VOLLZAEHLIG_DEMO: said, ORIGIN: origin })).toBe(fills);
});

test('mail needs a server and a mailbox that it comes from', () => {
	const mailOf = (more: Record<string, string>) =>
		readConfig({ SMTP_HOST: 'mail.stadt.example', ...more }).mail;
	expect(readConfig({}).mail).toBeNull();
	const address = 'sitzungsdienst@stadt.example';
	expect(mailOf({ MAIL_FROM: address })).toEqual({
		...{ host: 'mail.stadt.example', port: 587, login: null, caFile: null },
		from: { name: '', address },
	});
	const named = { MAIL_FROM: `Büro des Rates <${address}>`, SMTP_USER: 'u', SMTP_PASSWORD: 'p' };
	expect(mailOf({ ...named, SMTP_PORT: '465', SMTP_CA_FILE: '/ca.pem' })).toMatchObject({
		...{ port: 465, caFile: '/ca.pem', login: { user: 'u', password: 'p' } },
		from: { name: 'Büro des Rates', address },
	});
	for (const wrong of ['', 'Sitzungsdienst', 'a@b\r\nBcc: c@d', '<>']) {
		expect(() => mailOf({ MAIL_FROM: wrong })).toThrow(/^MAIL_FROM/);
	}
	expect(() => mailOf({ MAIL_FROM: address, SMTP_PORT: 'x' })).toThrow(/^SMTP_PORT/);
});
