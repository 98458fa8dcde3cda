import { expect, test } from 'vitest';
import { deviceLinkMail } from './device-link.ts';

const letter = {
	name: 'Dr. Ada Lerche',
	url: 'https://sitzung.example/d/abc.1.xyz',
	expiresAt: '2027-02-23T10:15:00.000Z',
	office: 'Dezernat für Bau & Verkehr',
	contact: 'Herr Fink, 0391 540-1',
	sender: 'M. Sommer',
};

test.each([
	['de', '23. Februar 2027'],
	['en', '23 February 2027'],
] as const)(
	'the mail in %s says for whom, where, until when, who sees it and whom to ask',
	(locale, day) => {
		const { text, mailto } = deviceLinkMail(letter, 'lerche@stadt.example', locale);
		const { name, url, office, contact, sender } = letter;
		for (const part of [name, url, office, contact, sender, day.replace(/ /, '\u00a0')]) {
			expect(text.replaceAll('\u00a0', ' ')).toContain(part.replaceAll('\u00a0', ' '));
		}
		const written = new URL(mailto);
		expect(written.pathname).toBe('lerche%40stadt.example');
		expect(written.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(text);
	},
);

test('an address with more than an address in it stays one', () => {
	const { mailto } = deviceLinkMail(letter, 'x@y.example?bcc=z@y.example', 'de');
	expect(new URL(mailto).searchParams.has('bcc')).toBe(false);
});
