import { encodeWords, foldLines } from 'nodemailer/lib/mime-funcs';

/** A mail to one recipient, before it is written down as bytes. */
export interface Mail {
	readonly from: Mailbox;
	readonly to: Mailbox;
	readonly subject: string;
	/** With its angle brackets. */
	readonly messageId: string;
	/** UTC, ISO 8601. */
	readonly date: string;
	readonly text: string;
	/** The same for programs that show it: `htmlOf` (html.ts). */
	readonly html: string;
	/** To be opened in a mail program and sent from there. */
	readonly isDraft?: boolean;
	/** An event for the recipient's calendar. */
	readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly file: string };
}

/** `name` may be empty. */
export interface Mailbox {
	readonly name: string;
	readonly address: string;
}

/** Octets in a line of a mail, at most (RFC 5322, 2.1.1), without its end. */
const longestLine = 998;

/**
 * The bytes of a mail. The text goes as it is, in UTF-8 and eight bits, and the HTML with its letters written in
 * ASCII: quoted-printable would break lines of more than 76 characters, and with them the personal link.
 */
export function mimeOf({ from, to, subject, messageId, date, ...mail }: Mail): Buffer {
	const boundary = boundariesOf(messageId);
	const header = [
		`From: ${written(from)}`,
		`To: ${written(to)}`,
		`Subject: ${encodeWords(subject.replaceAll(/\s+/g, ' '), 'Q', 52, true)}`,
		`Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
		`Message-ID: ${messageId}`,
		'MIME-Version: 1.0',
		...(mail.isDraft ? ['X-Unsent: 1'] : ofMachines),
	].map((line) => foldLines(line, 76));
	const shown = [
		part(['text/plain; charset=utf-8', '8bit'], mail.text),
		part(['text/html; charset=utf-8', '7bit'], asciiOf(mail.html)),
	];
	const whole = mail.calendar
		? multipart('mixed', boundary.mixed, [
				multipart('alternative', boundary.alternative, [
					...shown,
					part(
						[`text/calendar; charset=utf-8; method=${mail.calendar.method}`, '8bit'],
						mail.calendar.file,
					),
				]),
				attachedCalendar(mail.calendar.file),
			])
		: multipart('alternative', boundary.alternative, shown);
	return Buffer.from(`${header.join('\r\n')}\r\n${whole}`);
}

/** So that no absence is answered (RFC 3834). */
const ofMachines = ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'];

/** Made of the id, so that the same mail is the same bytes. */
function boundariesOf(messageId: string) {
	const id = messageId.replaceAll(/[^\w-]/g, '').slice(0, 48);
	return { mixed: `=_m_${id}`, alternative: `=_a_${id}` };
}

const written = ({ name, address }: Mailbox): string =>
	name === '' ? address : `${phrase(name.replaceAll(/\s+/g, ' '))} <${address}>`;

const phrase = (name: string): string =>
	/^[\w !#$%&'*+/=?^`{|}~-]+$/.test(name) ? name : encodeWords(name, 'Q', 52, true);

const part = ([type, encoding]: readonly [string, string], text: string): string =>
	`Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${linesOf(text)}`;

const multipart = (kind: string, boundary: string, parts: readonly string[]): string =>
	[
		`Content-Type: multipart/${kind}; boundary="${boundary}"\r\n`,
		...parts.map((text) => `--${boundary}\r\n${text}`),
		`--${boundary}--\r\n`,
	].join('\r\n');

function attachedCalendar(file: string): string {
	const base64 = Buffer.from(file).toString('base64');
	return [
		'Content-Type: application/ics; name="sitzung.ics"',
		'Content-Disposition: attachment; filename="sitzung.ics"',
		'Content-Transfer-Encoding: base64\r\n',
		...(base64.match(/.{1,76}/g) ?? []),
	].join('\r\n');
}

/** With ends of lines as mail has them; a line that is too long is broken between words. */
function linesOf(text: string): string {
	return text
		.replaceAll(/\r\n?/g, '\n')
		.split('\n')
		.flatMap((line) => (Buffer.byteLength(line) <= longestLine ? line : shorter(line)))
		.join('\r\n');
}

function shorter(line: string): string[] {
	const lines = [''];
	for (const word of line.split(' ')) {
		const longer = [lines.at(-1), word].filter(Boolean).join(' ');
		if (Buffer.byteLength(longer) <= longestLine) lines.splice(-1, 1, longer);
		else lines.push(...(word.match(/.{1,240}/gu) ?? []));
	}
	return lines;
}

const asciiOf = (html: string): string =>
	html.replaceAll(/[^\p{ASCII}]/gu, (letter) => `&#${letter.codePointAt(0)};`);
