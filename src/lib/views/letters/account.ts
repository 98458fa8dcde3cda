import type { StaffRole } from '../../access/roles.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { mailtoOf } from './mailto.ts';

/** What a mail to somebody with a new account says. The password is not in it. */
export interface AccountLetter {
	readonly name: string;
	readonly email: string;
	readonly role: StaffRole;
	/** Where they sign in. */
	readonly url: string;
	readonly sender: string;
}

const firstSteps = {
	administrator: m.accountMail_administrator,
	secretary: m.accountMail_secretary,
	chair: m.accountMail_chair,
	office: m.accountMail_office,
} as const satisfies Record<StaffRole, Message>;

/** The mail in one language: its text, and an address that opens it in the reader's mail program. */
export function accountMail({ role, ...letter }: AccountLetter, locale: Locale) {
	const subject = m.accountMail_subject({}, { locale });
	const firstStep = firstSteps[role]({}, { locale });
	const text = m.accountMail_text({ ...letter, firstStep }, { locale });
	return { locale, subject, text, mailto: mailtoOf(letter.email, subject, text) };
}
