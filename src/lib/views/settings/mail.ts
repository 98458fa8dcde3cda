import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';

/** What came of a test letter, as far as a reader is told. */
interface TestOutcome {
	readonly is: 'accepted' | 'refused' | 'temporary' | 'unsure';
	/** Why nothing left, where nothing did. */
	readonly trouble?: keyof typeof troubles;
	readonly answer: string;
}

const troubles = {
	unreachable: m.mail_unreachable,
	certificate: m.mail_certificate,
	noTls: m.mail_noTls,
	login: m.mail_login,
	slow: m.mail_slow,
	answer: m.mail_notNow,
} as const satisfies Readonly<Record<string, Message>>;
const words = {
	accepted: m.mail_accepted,
	refused: m.mail_refused,
	unsure: m.mail_unsure,
	temporary: m.mail_notNow,
} as const satisfies Record<TestOutcome['is'], Message>;

/** A sentence about it, and what the mail server said. */
export function testOutcomeView({ is, trouble, answer }: TestOutcome, locale: Locale) {
	const word = trouble ? troubles[trouble] : words[is];
	return { isGood: is === 'accepted', sentence: word({}, { locale }), answer };
}
