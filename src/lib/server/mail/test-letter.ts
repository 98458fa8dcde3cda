import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Acting } from '../acting.ts';
import * as audit from '../db/audit.ts';
import { config } from '../process/config.ts';
import type { SendOutcome } from './send.ts';
import { sendText } from './send-text.ts';

/** Sends a letter that says nothing but that it has arrived. @returns `null`: there is no mail server */
export async function sendTestLetter(
	by: Acting,
	address: string,
	locale: Locale,
): Promise<SendOutcome | null> {
	const { origin } = config();
	const outcome = await sendText(
		{
			...{ to: { name: '', address }, locale },
			subject: m.mail_testSubject({}, { locale }),
			text: m.mail_testText({ origin, name: by.actor.name }, { locale }),
		},
		new AbortController().signal,
	);
	if (outcome) await audit.record(by, 'mail.test', 'mail', { outcome: outcome.is });
	return outcome;
}
