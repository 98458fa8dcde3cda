import * as v from 'valibot';
import { retentionBounds } from '$lib/council/retention.ts';
import type { RetentionKind } from '$lib/council/retention.ts';
import { optionalText, ticked } from '$lib/server/form.ts';
import { m } from '$lib/paraglide/messages.js';

const days = (kind: RetentionKind) => {
	const [shortest, longest] = retentionBounds[kind];
	const sentence = () => m.retention_outOfBounds({ shortest, longest });
	return v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.regex(/^\d{1,5}$/, sentence),
		v.toNumber(),
		v.minValue(shortest, sentence),
		v.maxValue(longest, sentence),
	);
};

const none = v.pipe(
	v.optional(v.string(), ''),
	v.trim(),
	v.literal(''),
	v.transform(() => null),
);
/** Empty: `null`, there is no end. */
const daysOrNone = (kind: RetentionKind) =>
	v.pipe(
		v.string(),
		v.rawTransform<string, number | null>(({ dataset, addIssue, NEVER }) => {
			if (v.is(none, dataset.value)) return null;
			const parsed = v.safeParse(days(kind), dataset.value);
			if (parsed.success) return parsed.output;
			addIssue({ message: parsed.issues[0].message });
			return NEVER;
		}),
	);

/**
 * Names of fields are as first released: `testRuns` are device checks. `adopt-…`: the period that is suggested is to
 * hold.
 */
export const RetentionForm = v.object({
	mandate: days('mandate'),
	history: days('history'),
	testRuns: days('deviceChecks'),
	meetingEvents: days('meetingEvents'),
	guests: daysOrNone('guests'),
	sessions: daysOrNone('sessions'),
	waitingDevices: days('waitingDevices'),
	importRuns: daysOrNone('importRuns'),
	audit: days('audit'),
	securityEvents: days('securityEvents'),
	contact: optionalText,
	'adopt-guests': ticked,
	'adopt-sessions': ticked,
	'adopt-importRuns': ticked,
});
