import type { PolicyRule } from '../../catalogue/city-policy.ts';
import type { Fields } from '../register/entries.ts';
import { m } from '../../paraglide/messages.js';
import { plainDay } from '../../wording/moments.ts';
import { getLocale } from '../../paraglide/runtime.js';

const rules = {
	forbidden: m.policy_forbidden,
	conditions: m.policy_conditions,
	approved: m.policy_approved,
} satisfies Record<PolicyRule, () => string>;

export const ruleWord = (rule: PolicyRule): string => rules[rule]();

const dayWord = (day: string) => (day === '' ? '' : plainDay(day, getLocale()));

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
