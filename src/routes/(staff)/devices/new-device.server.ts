import { getLocale } from '$lib/paraglide/runtime.js';
import * as v from 'valibot';
import { claimsOf } from '$lib/device/claim.ts';
import { newObservations } from '$lib/device/observe.ts';
import { parseSystem } from '$lib/device/system.ts';
import { optionalText, readForm, requestId } from '$lib/server/form.ts';
import type { NewDevice, Owner } from '$lib/server/register/devices.ts';
import { modelWord } from '$lib/wording/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { withPoints } from '$lib/device/version.ts';
import { presetOf } from '$lib/views/device/presets.ts';

const owner = v.pipe(
	optionalText,
	v.rawTransform<string, Owner>(({ dataset, addIssue, NEVER }) => {
		const [kind, id] = dataset.value.split(':');
		if (kind === 'person' && id) return { personId: id, hallId: null };
		if (kind === 'hall' && id) return { personId: null, hallId: id };
		addIssue({ message: m.device_ownerMissing() });
		return NEVER;
	}),
);

const preset = v.pipe(
	optionalText,
	v.rawTransform<string, NonNullable<ReturnType<typeof presetOf>>>(
		({ dataset, addIssue, NEVER }) => {
			const known = presetOf(dataset.value);
			if (known) return known;
			addIssue({ message: m.device_presetMissing() });
			return NEVER;
		},
	),
);

const NewDeviceForm = v.object({
	id: requestId,
	owner,
	preset,
	model: optionalText,
	os: v.pipe(
		optionalText,
		v.transform(withPoints),
		v.check(
			(typed) => typed === '' || parseSystem(typed) !== null,
			({ input }) => m.device_osMalformed({ typed: input }),
		),
	),
	label: optionalText,
});

/** Reads the short form: what was answered, and what goes without saying for such a device. */
export function readNewDevice(data: FormData, now: string) {
	const form = readForm(NewDeviceForm, data);
	if (!form.ok) return { ...form, device: null, facts: [] };
	const { id, owner, preset, model, os, label } = form.output;
	const device: NewDevice = {
		id,
		label: label || modelWord(model, getLocale()) || preset.text({}, { locale: getLocale() }),
		...owner,
	};
	const known = { ...preset.facts, ...(model && { model }), ...(os && { os }) };
	const facts = [
		...newObservations([], claimsOf(known), 'office', now),
		...newObservations([], claimsOf(preset.usual), 'usual', now),
	];
	return { ...form, device, facts, errors: {} };
}
