import { randomUUID } from 'node:crypto';
import type { Locale } from '../../paraglide/runtime.js';
import { htmlOf } from '../../views/letters/html.ts';
import * as clock from '../process/clock.ts';
import { config } from '../process/config.ts';
import { mimeOf } from './mime.ts';
import { send } from './send.ts';
import type { SendOutcome } from './send.ts';

/** A mail that is about no session: it is sent once, now, and kept nowhere. */
export interface TextMail {
	readonly to: { readonly name: string; readonly address: string };
	readonly subject: string;
	readonly text: string;
	readonly locale: Locale;
}

/** @returns `null`: there is no mail server */
export async function sendText(mail: TextMail, signal: AbortSignal): Promise<SendOutcome | null> {
	const { mail: server } = config();
	if (!server) return null;
	const { to, subject, text, locale } = mail;
	const messageId = `<${randomUUID()}@${server.from.address.split('@').at(-1)}>`;
	const date = new Date(clock.realNow()).toISOString();
	const html = htmlOf(text, locale);
	const bytes = mimeOf({ from: server.from, to, subject, messageId, date, text, html });
	return send(server, { to: to.address, bytes }, signal);
}
