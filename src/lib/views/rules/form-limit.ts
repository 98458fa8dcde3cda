import type { SessionForm } from '../../council/nouns.ts';
import { formLimit } from '../../council/rules/form-limit.ts';
import type { FormLimit } from '../../council/rules/form-limit.ts';
import type { RuleProfile } from '../../council/rules/profile.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';

const sentences = {
	emergencyOnly: m.rules_formEmergencyOnly,
	hybridOnly: m.rules_formHybridOnly,
} satisfies Record<FormLimit, Message<{ law: string }>>;

/** What the committee's norm has against the form of a session; empty: nothing is known. */
export function formSentence(
	form: SessionForm,
	profile: RuleProfile | null,
	locale: Locale,
): string {
	const limit = profile && formLimit(form, profile);
	return limit ? sentences[limit]({ law: profile.law[0] ?? '' }, { locale }) : '';
}
