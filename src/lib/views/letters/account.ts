import type { StaffRole } from '../../access/roles.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { longMoment } from '../../wording/moments.ts';
import { mailtoOf } from './mailto.ts';

/** What a mail says to somebody with a new account, or who has forgotten their password. */
export interface AccountLetter {
	readonly name: string;
	readonly email: string;
	readonly role: StaffRole;
	/** By which they set their password, once. */
	readonly link: { readonly url: string; readonly endsAt: string };
	/** Where they sign in from then on. */
	readonly url: string;
	readonly sender: string;
	/** Whether the first sign-in asks for a second factor to be set up. */
	readonly mustEnrol?: boolean;
}

const firstSteps = {
	administrator: m.accountMail_administrator,
	secretary: m.accountMail_secretary,
	chair: m.accountMail_chair,
	office: m.accountMail_office,
} as const satisfies Record<StaffRole, Message>;

/** The mail in one language: its text, and an address that opens it in the reader's mail program. */
export function accountMail(
	{ role, link, mustEnrol = false, ...letter }: AccountLetter,
	locale: Locale,
) {
	const subject = m.accountMail_subject({}, { locale });
	const step = firstSteps[role]({}, { locale });
	const firstStep = mustEnrol ? `${m.accountMail_secondFactor({}, { locale })}\n\n${step}` : step;
	const text = m.accountMail_text({ ...letter, ...linkWords(link, locale), firstStep }, { locale });
	return { locale, subject, text, mailto: mailtoOf(letter.email, subject, text) };
}

/** As `accountMail`, for somebody who has forgotten their password. */
export function passwordMail(
	{ link, ...letter }: Omit<AccountLetter, 'role' | 'mustEnrol'>,
	locale: Locale,
) {
	const subject = m.passwordMail_subject({}, { locale });
	const text = m.passwordMail_text({ ...letter, ...linkWords(link, locale) }, { locale });
	return { locale, subject, text, mailto: mailtoOf(letter.email, subject, text) };
}

const linkWords = ({ url, endsAt }: AccountLetter['link'], locale: Locale) => ({
	link: url,
	end: longMoment(endsAt, locale),
});
