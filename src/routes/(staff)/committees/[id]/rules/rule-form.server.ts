import * as v from 'valibot';
import { noticeUnits, summonsWays } from '$lib/council/notice.ts';
import { profileIds } from '$lib/council/rules/profiles.ts';
import { m } from '$lib/paraglide/messages.js';
import { neededDay, oneOf, optionalText, readForm, ticked } from '$lib/server/form.ts';
import type { FormErrors, Typed } from '$lib/server/form.ts';
import type { LocalRuleChange, LocalRuleRecord } from '$lib/server/register/committee-rules.ts';
import { entriesOf } from '$lib/views/register/entries.ts';

/** A number of days; empty: `null`. */
const days = (min: number, max: number) =>
	v.pipe(
		optionalText,
		v.rawTransform<string, number | null>(({ dataset: { value }, addIssue, NEVER }) => {
			if (value === '') return null;
			const count = /^\d{1,3}$/.test(value) ? Number(value) : NaN;
			if (count >= min && count <= max) return count;
			addIssue({ message: m.rules_daysMalformed({ typed: value.slice(0, 40), min, max }) });
			return NEVER;
		}),
	);

const RuleForm = v.object({
	validFrom: neededDay(m.rules_fromMissing, m.rules_dayMalformed),
	profileId: oneOf(['', ...profileIds], m.rules_profileMissing),
	way: oneOf(['', ...summonsWays], m.rules_wayMissing),
	postDays: days(0, 10),
	noticeDays: days(1, 60),
	noticeUnit: oneOf(noticeUnits, m.rules_unitMissing),
	countsReceiptDay: ticked,
	countsSessionDay: ticked,
	urgentDays: days(1, 60),
	publicDays: days(1, 60),
	publicPlace: optionalText,
	source: optionalText,
});

/** Reads rules; what was typed comes back with them in any case. */
export function readRule(
	data: FormData,
): Typed & { readonly rule: LocalRuleChange | null; readonly errors: FormErrors } {
	const form = readForm(RuleForm, data);
	if (!form.ok) return { ...form, rule: null };
	const { way, ...rule } = form.output;
	const local = [rule.noticeDays, rule.urgentDays, rule.publicDays];
	if (rule.source === '' && local.some((count) => count !== null)) {
		return { ...form, rule: null, errors: { source: m.rules_sourceMissing() } };
	}
	return { ...form, rule: { ...rule, way: way === '' ? null : way }, errors: {} };
}

export const startOf = (record: LocalRuleRecord) => entriesOf({ ...record });
