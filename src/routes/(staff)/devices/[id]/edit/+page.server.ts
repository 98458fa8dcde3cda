import { isGuess } from '$lib/device/fact.ts';
import { currentOf } from '$lib/device/facts.ts';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/views/register/entries.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { outdated, refused, revision } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { latest } from '$lib/server/db/audit.ts';
import * as devices from '$lib/server/register/devices.ts';
import { typedOf } from '../../device-facts.ts';
import { namedSources, readDevice } from '../../device-form.server.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { modelWord } from '$lib/wording/names.ts';
import { modelNames } from '$lib/views/device/model-names.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'device.edit');
	const device = found(await devices.read(by, params.id));
	const today = dayOf(by.now);
	const current = currentOf(device.facts);
	const typed = typedOf(current);
	return {
		device: { id: device.id, label: device.label, ownerName: device.ownerName },
		models: modelNames(getLocale()),
		guessed: [...current.values()].filter(isGuess).map(({ field }) => field),
		start: entriesOf({
			label: device.label,
			...typed,
			model: modelWord(typed.model ?? '', getLocale()),
			source: 'office',
			observedOn: today,
			revision: device.revision,
		}),
		today,
		sources: namedSources,
		savedBy: await latest(by.db, device.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'device.edit');
		const device = found(await devices.read(by, params.id));
		const now = by.now;
		const form = readDevice(await request.formData(), device, now);
		const seen = v.safeParse(revision, form.values.revision);
		if (!form.change || !seen.success) return fail(400, refused(form, form.errors));
		const saved = await devices.update(by, params.id, seen.output, form.change);
		if (!saved) return fail(409, outdated(form));
		redirect(303, `${resolve('/(staff)/devices/[id]', { id: params.id })}?done=saved`);
	},
};
