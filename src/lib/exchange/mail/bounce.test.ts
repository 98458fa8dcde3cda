import { expect, test } from 'vitest';
import { readBounce } from './bounce.ts';

const report = `From: MAILER-DAEMON@mail.stadt.example
Message-ID: <report@mail.stadt.example>
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

This is the mail system: your message could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.stadt.example

Final-Recipient: rfc822; ada@stadt.example
Original-Recipient: rfc822;ada@stadt.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <ada@stadt.example>:
    Recipient address rejected: User unknown

--b
Content-Type: message/rfc822

From: rat@stadt.example
Message-ID: <0c9d2c1a-2b3c-4d5e-8f70-718293a4b5c6@stadt.example>
`;

test('a report says which letter was not delivered, and why', () => {
	expect(readBounce(report)).toEqual({
		messageIds: [
			'<report@mail.stadt.example>',
			'<0c9d2c1a-2b3c-4d5e-8f70-718293a4b5c6@stadt.example>',
		],
		action: 'failed',
		status: '5.1.1',
		diagnostic:
			'550 5.1.1 <ada@stadt.example>:    Recipient address rejected: User unknown'.replaceAll(
				/ {2,}/g,
				'    ',
			),
	});
});

test('as it is pasted from an answer, or with other ends of lines, it says the same', () => {
	const quoted = report.replaceAll(/^(?=\S)/gm, '> ');
	expect(readBounce(quoted)?.action).toBe('failed');
	expect(readBounce(report.replaceAll('\n', '\r\n'))).toEqual(readBounce(report));
	expect(readBounce(report.replace('Action: failed', 'Action: delayed'))?.action).toBe('delayed');
});

test('what is no report is none', () => {
	for (const text of ['', 'Guten Tag,\n\nich komme nicht.', 'Action:', ':'.repeat(10_000)]) {
		expect(readBounce(text)).toBeNull();
	}
});
