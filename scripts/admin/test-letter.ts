import type { Acting } from '../../src/lib/server/acting.ts';
import { config } from '../../src/lib/server/process/config.ts';
import type { SendTrouble } from '../../src/lib/server/mail/send.ts';
import { sendTestLetter } from '../../src/lib/server/mail/test-letter.ts';

const troubles: Readonly<Record<SendTrouble, string>> = {
	unreachable: 'the mail server cannot be reached: check SMTP_HOST and SMTP_PORT',
	certificate:
		'the certificate of the mail server is not accepted: it has to be valid for SMTP_HOST; an authority of your own stands in SMTP_CA_FILE',
	noTls: 'the mail server offers no STARTTLS, and nothing is sent without it',
	login: 'the mail server does not accept SMTP_USER and SMTP_PASSWORD',
	slow: 'the mail server answers too slowly',
	answer: 'the mail server does not take it at the moment',
};

/** Sends a test letter. @throws {Error} with a sentence when it was not taken */
export async function testLetter(by: Acting, address: string | undefined): Promise<string> {
	if (!address) throw new Error('Say where to: npm run admin -- test-letter ADDRESS');
	const outcome = await sendTestLetter(by, address, 'de');
	if (!outcome) {
		throw new Error('There is no mail server: set SMTP_HOST and MAIL_FROM (docs/operations.md)');
	}
	const { answer } = outcome;
	switch (outcome.is) {
		case 'accepted':
			return `${config().mail?.host} has taken the letter to ${address}: ${answer}`;
		case 'unsure':
			throw new Error(`Nobody knows whether the letter was taken: ${answer}`);
		case 'refused':
			throw new Error(`The letter is refused: ${answer}`);
		case 'temporary':
			throw new Error(`Nothing was sent: ${troubles[outcome.trouble]}. ${answer}`);
	}
}
