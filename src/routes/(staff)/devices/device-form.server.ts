import * as v from 'valibot';
import type { Observation } from '$lib/device/claim.ts';
import { factSources } from '$lib/device/fact.ts';
import { newObservations, overruling } from '$lib/device/observe.ts';
import { dayOf, endOf } from '$lib/calendar/wall-clock.ts';
import { parseDay } from '$lib/calendar/day.ts';
import { oneOf, readForm, text } from '$lib/server/form.ts';
import type { DeviceRecord } from '$lib/server/register/devices.ts';
import { m } from '$lib/paraglide/messages.js';
import { plainDay } from '$lib/wording/moments.ts';
import { claimsIn } from './device-facts.ts';
import type { Problem } from './device-facts.ts';
import { fieldWord } from '$lib/views/device/device-fields.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

/** What people may name as a source; the others come from the device itself, or from nobody. */
export const namedSources = factSources.filter(
	(source) => source !== 'detected' && source !== 'usual',
);

const DeviceForm = v.object({
	label: text(m.device_labelMissing),
	source: oneOf(namedSources, m.device_sourceMissing),
});

const sentences: Record<Problem, (typed: string) => string> = {
	system: (typed) => m.device_osMalformed({ typed }),
	version: (typed) => m.device_versionMalformed({ typed }),
	browser: () => m.device_browserMissing(),
	appVersion: () => m.device_appVersionMissing(),
};

/** The last moment of a day that is over, or now; or why it is no day to name. */
function momentOf(typed: string, now: string): { at: string } | { sentence: string } {
	const day = parseDay(typed);
	if (day.problem === 'dayMissing') return { sentence: m.device_dayMissing() };
	if (day.value === null) return { sentence: m.device_dayNotUnderstood({ typed }) };
	if (day.value > dayOf(now)) return { sentence: m.device_dayAhead() };
	if (day.value === dayOf(now)) return { at: now };
	return { at: endOf(day.value) };
}

/** Reads the whole form of a device: its name, and the facts that are new against the known ones. */
export function readDevice(data: FormData, device: DeviceRecord, now: string) {
	const locale = getLocale();
	const form = readForm(DeviceForm, data);
	const get = (name: string) => (form.values[name] ?? '').trim().slice(0, 500);
	const errors: Record<string, string> = form.ok ? {} : { ...form.errors };
	const { claims, problems } = claimsIn(get);
	for (const [name, problem] of problems) errors[name] = sentences[problem](get(name));

	const moment = momentOf(get('observedOn'), now);
	let seen: readonly Observation[] = [];
	if ('sentence' in moment) errors.observedOn = moment.sentence;
	else {
		seen = newObservations(device.facts, claims, 'office', moment.at);
		const newer = overruling(device.facts, seen);
		if (newer) {
			const field = fieldWord(newer.field, locale);
			errors.observedOn = m.device_dayOlder({ field, day: plainDay(newer.observedAt, locale) });
		}
	}
	if (!form.ok || Object.keys(errors).length > 0) return { ...form, errors, change: null };
	const { label, source } = form.output;
	// An office also writes down what others have said.
	const facts = seen.map((one): Observation => ({ ...one, source }));
	return { ...form, errors, change: { label, facts } };
}
