import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { plainDay } from '../../wording/moments.ts';
import { mailtoOf } from './mailto.ts';

/** What a mail with a device link says. */
export interface DeviceLinkLetter {
	readonly name: string;
	/** The whole address of the link. */
	readonly url: string;
	/** UTC, ISO 8601. */
	readonly expiresAt: string;
	readonly office: string;
	/** Whom to ask. */
	readonly contact: string;
	readonly sender: string;
}

/** The mail in one language: its text, and an address that opens it in the reader's mail program. */
export function deviceLinkMail(
	{ expiresAt, ...letter }: DeviceLinkLetter,
	email: string,
	locale: Locale,
) {
	const subject = m.deviceLink_mailSubject({}, { locale });
	const text = m.deviceLink_mailText({ ...letter, day: plainDay(expiresAt, locale) }, { locale });
	return { locale, subject, text, mailto: mailtoOf(email, subject, text) };
}
