import * as v from 'valibot';
import { toolById } from '$lib/catalogue/catalogue.ts';
import { restrictionEffects } from '$lib/device/restriction.ts';
import { platforms } from '$lib/device/device.ts';
import { parseVersion, withPoints } from '$lib/device/version.ts';
import { addDays } from '$lib/calendar/day.ts';
import { m } from '$lib/paraglide/messages.js';
import {
	neededDay,
	oneOf,
	optionalDay,
	optionalText,
	readForm,
	requestId,
	text,
} from '$lib/server/form.ts';
import type { FormErrors, Typed } from '$lib/server/form.ts';
import type { NewRestriction } from '$lib/server/register/restrictions.ts';
import { anyPlatform, restrictionWays, systemless } from './restriction-choices.ts';

const day = optionalDay(m.restriction_dayNotUnderstood);

const release = v.pipe(
	optionalText,
	v.transform(withPoints),
	v.check(
		(typed) => typed === '' || parseVersion(typed) !== null,
		() => m.restriction_systemNotUnderstood(),
	),
	v.transform(parseVersion),
);

const RestrictionForm = v.object({
	id: requestId,
	effect: oneOf(restrictionEffects, m.restriction_effectMissing),
	toolId: optionalText,
	way: v.fallback(v.picklist(restrictionWays), 'all'),
	platform: oneOf([anyPlatform, ...platforms], m.restriction_platformMissing),
	systemFrom: release,
	systemBelow: release,
	model: optionalText,
	officeId: optionalText,
	deviceIds: v.array(v.string()),
	reason: v.pipe(
		text(m.restriction_reasonMissing),
		v.maxLength(200, () => m.restriction_reasonTooLong()),
	),
	from: neededDay(m.restriction_fromMissing, m.restriction_dayNotUnderstood),
	/** The last day; the record keeps the day after. */
	to: day,
});

/** The end of a restriction, as its own small form asks for it. */
export const EndForm = v.object({ to: day, note: optionalText });

/** What only makes sense together; by field. */
function contradictions(form: v.InferOutput<typeof RestrictionForm>): FormErrors {
	const errors: Record<string, string> = {};
	const { effect, toolId, platform, systemFrom, systemBelow, model, from, to } = form;
	if (effect === 'tool' && !toolById(toolId)) errors.toolId = m.restriction_toolMissing();
	const asksSystem = systemFrom !== null || systemBelow !== null;
	if (asksSystem && systemless.includes(platform)) {
		errors[systemBelow === null ? 'systemFrom' : 'systemBelow'] =
			m.restriction_systemNeedsPlatform();
	}
	if (model !== '' && platform === anyPlatform) errors.model = m.restriction_modelNeedsPlatform();
	if (to !== null && to < from) errors.to = m.restriction_endsBefore();
	return errors;
}

/** Reads a new restriction; what was typed comes back with it in any case. */
export function readNewRestriction(
	data: FormData,
): Typed & { readonly restriction: NewRestriction | null; readonly errors: FormErrors } {
	const form = readForm(RestrictionForm, data, ['deviceIds']);
	if (!form.ok) return { ...form, restriction: null };
	const { output } = form;
	const errors = contradictions(output);
	if (Object.keys(errors).length > 0) return { ...form, restriction: null, errors };
	const { id, effect, reason, from, to } = output;
	const restriction: NewRestriction = {
		...{ id, effect, reason, from },
		until: to === null ? null : addDays(to, 1),
		toolId: effect === 'tool' ? output.toolId : null,
		way: effect !== 'tool' || output.way === 'all' ? null : output.way,
		scope: {
			platform: output.platform === anyPlatform ? null : output.platform,
			systemFrom: output.systemFrom,
			systemBelow: output.systemBelow,
			model: output.model || null,
			officeId: output.officeId || null,
			deviceIds: output.deviceIds.length === 0 ? null : output.deviceIds,
		},
	};
	return { ...form, restriction, errors: {} };
}
