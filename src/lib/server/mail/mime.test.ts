import { expect, test } from 'vitest';
import { htmlOf } from '../../views/letters/html.ts';
import { linkFor } from '../links/sign.ts';
import { mimeOf } from './mime.ts';
import type { Mail } from './mime.ts';

const host = 'ratsinformation-und-sitzungsdienst.landeshauptstadt.example';
const path = linkFor({ id: 'aB3dE5gH7jK9mN1pQ3sT5vW7', generation: 3 }, 'a key');
const url = `https://${host}${path}`;
const text = `Guten Tag Günter Öhm,\n\nIhr persönlicher Link:\n${url}\n\nGrüße „an <alle> & jeden“`;
const mail: Mail = {
	from: { name: 'Büro des Rates', address: 'rat@stadt.example' },
	to: { name: 'Öhm, Günter', address: 'oehm@stadt.example' },
	subject: 'Einladung: Ausschuss für Umwelt, Energie und ländliche Räume, 1. April 2027',
	messageId: '<abc.def@stadt.example>',
	date: '2027-03-01T09:00:00.000Z',
	text,
	html: htmlOf(text, 'de'),
};
const written = (more: Partial<Mail> = {}) => mimeOf({ ...mail, ...more }).toString('utf8');

test('the link stands whole in one line of the bytes, as text and as HTML', () => {
	expect(host.length).toBeGreaterThan(58);
	const lines = written().split('\r\n');
	expect(lines).toContain(url);
	expect(lines.filter((line) => line.includes(`href="${url}"`))).toHaveLength(1);
	expect(path).toMatch(/^[\w./-]+[a-zA-Z\d]$/);
});

test('each line ends as lines of a mail do, and none is too long', () => {
	const bytes = written({ text: `${text}\n${'Wörter '.repeat(400)}\n${'ä'.repeat(2000)}` });
	expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	const octets = bytes.split('\r\n').map((line) => Buffer.byteLength(line));
	expect(Math.max(...octets)).toBeLessThanOrEqual(998);
});

test('the head is ASCII, and nothing that is typed makes a line of it', () => {
	const [head = ''] = written({
		subject: 'Einladung\r\nBcc: x@y.example',
		to: { name: 'A\r\nBcc: x@y.example', address: 'a@stadt.example' },
	}).split('\r\n\r\n');
	expect(head).toMatch(/^[\r\n -~]*$/);
	expect(head).not.toMatch(/^Bcc/m);
	expect(head).toContain('Auto-Submitted: auto-generated');
	expect(head).toContain('Message-ID: <abc.def@stadt.example>');
});

test('the HTML says the same words, with nothing of them as a tag', () => {
	const html = htmlOf(text, 'de');
	const words = html
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&')
		.replaceAll(/\s+/g, ' ');
	expect(words.trim()).toBe(text.replaceAll(/\s+/g, ' '));
	expect(written()).toContain('Gr&#252;&#223;e');
});

test('an event goes as a part that calendars read, and as a file', () => {
	const file = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Räte\r\nEND:VCALENDAR\r\n';
	const bytes = written({ calendar: { method: 'REQUEST', file } });
	expect(bytes).toContain('Content-Type: text/calendar; charset=utf-8; method=REQUEST');
	expect(bytes).toContain('SUMMARY:Räte');
	expect(bytes).toContain('filename="sitzung.ics"');
	expect(bytes).toContain(Buffer.from(file).toString('base64').slice(0, 76));
});
