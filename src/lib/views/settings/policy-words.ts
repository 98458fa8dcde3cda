import type { PolicyRule } from '../../catalogue/city-policy.ts';
import type { Fields } from '../register/entries.ts';
import { m } from '../../paraglide/messages.js';
import type { Message } from '../../wording/message.ts';
import { plainDay } from '../../wording/moments.ts';
import type { Locale } from '../../paraglide/runtime.js';

const rules = {
	forbidden: m.policy_forbidden,
	conditions: m.policy_conditions,
	approved: m.policy_approved,
} satisfies Record<PolicyRule, Message>;

export const ruleWord = (rule: PolicyRule, locale: Locale): string => rules[rule]({}, { locale });

const dayWord = (day: string, locale: Locale) => (day === '' ? '' : plainDay(day, locale));

/** The fields of the form, for telling what somebody else has saved. */
export const policyFields = {
	toolId: { label: m.policy_tool },
	rule: { label: m.policy_rule },
	land: { label: m.policy_land },
	from: { label: m.policy_from, word: dayWord },
	until: { label: m.policy_until, word: dayWord },
	text: { label: m.policy_text },
	source: { label: m.policy_source },
	checked: { label: m.policy_checked, word: dayWord },
} satisfies Fields;
