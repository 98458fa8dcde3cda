import * as v from 'valibot';
import { tools } from '$lib/catalogue/catalogue.ts';
import { policyRules } from '$lib/catalogue/city-policy.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { neededDay, oneOf, optionalDay, optionalText, readForm, text } from '$lib/server/form.ts';
import type { FormErrors, SentForm, Typed } from '$lib/server/form.ts';
import { decisionChanges } from '$lib/server/register/register-changes.ts';
import type { ToolPolicyChange, ToolPolicyRecord } from '$lib/server/register/tool-policies.ts';
import type { CityDecision } from '$lib/catalogue/city-policy.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import type { Acting } from '$lib/server/acting.ts';

const PolicyForm = v.object({
	toolId: oneOf(
		tools.map(({ id }) => id),
		m.policy_toolMissing,
	),
	rule: oneOf(policyRules, m.policy_ruleMissing),
	land: optionalText,
	from: optionalDay(m.policy_dayMalformed),
	until: optionalDay(m.policy_dayMalformed),
	text: text(m.policy_textMissing),
	source: text(m.policy_sourceMissing),
	checked: neededDay(m.policy_checkedMissing, m.policy_dayMalformed),
});

/** Reads a decision; what was typed comes back with it in any case. */
export function readPolicy(
	data: FormData,
): Typed & { readonly decision: ToolPolicyChange | null; readonly errors: FormErrors } {
	const form = readForm(PolicyForm, data);
	if (!form.ok) return { ...form, decision: null };
	const { from, until } = form.output;
	if (from !== null && until !== null && until < from) {
		return { ...form, decision: null, errors: { until: m.policy_endsBefore() } };
	}
	return { ...form, decision: form.output, errors: {} };
}

export const startOf = ({ from, until, ...record }: ToolPolicyRecord) =>
	entriesOf({ ...record, from: from ?? '', until: until ?? '' });

/** The form once more, with what the decision would change; nothing is saved. */
export const previewOf = async (
	by: Acting,
	{ chosen }: Typed,
	before: CityDecision | null,
	after: CityDecision,
) => ({
	...{ chosen, errors: {}, isOutdated: false },
	preview: { days: await decisionChanges(by, before, after, getLocale()) },
});

export const notShown = (sent: SentForm) => ({ ...sent, preview: null });
