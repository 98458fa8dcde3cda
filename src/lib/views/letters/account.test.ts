import { expect, test } from 'vitest';
import { staffRoles } from '../../access/roles.ts';
import { accountMail, passwordMail } from './account.ts';

const letter = {
	name: 'Karin Fink',
	email: 'buero@stadt.example',
	role: 'office',
	link: { url: 'https://sitzung.example/sign-in/password/x', endsAt: '2026-11-25T10:15:00.000Z' },
	url: 'https://sitzung.example/sign-in',
	sender: 'M. Sommer',
} as const;

test.each(['de', 'en'] as const)(
	'the mail in %s says where, as whom and what to do first',
	(locale) => {
		const { text, mailto } = accountMail(letter, locale);
		for (const part of [letter.name, letter.email, letter.link.url, letter.url, letter.sender])
			expect(text).toContain(part);
		const written = new URL(mailto);
		expect(written.pathname).toBe('buero%40stadt.example');
		expect(written.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(text);
		const steps = staffRoles.map((role) => accountMail({ ...letter, role }, locale).text);
		expect(new Set(steps).size).toBe(staffRoles.length);
	},
);

test('who has forgotten the password is told the link, until when, and nothing of a new account', () => {
	const { text } = passwordMail(letter, 'de');
	expect(text).toContain(letter.link.url);
	expect(text).toMatch(/25\.\sNovember 2026/);
	expect(text).not.toBe(accountMail(letter, 'de').text);
});

test('who has to set up a second factor is told to have the phone at hand', () => {
	const phone = 'Halten Sie dafür Ihr Telefon oder ein Gerät';
	expect(accountMail({ ...letter, mustEnrol: true }, 'de').text).toContain(phone);
	expect(accountMail(letter, 'de').text).not.toContain(phone);
});
