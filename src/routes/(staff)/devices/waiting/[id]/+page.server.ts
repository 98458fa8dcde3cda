import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dropWaiting, takeWaiting } from '$lib/server/imports/tables/take-waiting.ts';
import { knownDevices } from '$lib/server/imports/tables/known-devices.ts';
import { fitOf } from '$lib/server/imports/tables/waiting-fits.ts';
import * as waitingDevices from '$lib/server/imports/tables/waiting-devices.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import * as people from '$lib/server/register/people.ts';
import { actingAs } from '$lib/server/request.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { deviceChoices, fittingView, newDevice } from '$lib/views/imports/waiting-devices.ts';

export const load = async ({ locals, params, url }) => {
	const by = actingAs(locals, 'waitingDevice.edit');
	const waiting = await waitingDevices.read(by.db, params.id);
	if (!waiting) return { waiting: null };
	const locale = getLocale();
	const fit = await fitOf(by.db, waiting);
	const everybody = await people.list(by);
	const [only] = fit.isSure ? fit.people : [];
	const wanted = url.searchParams.get('person');
	const person = everybody.find(({ id }) => id === (wanted ?? only?.id)) ?? null;
	const { waitingDevices: days } = await retention.read(by.db);
	return {
		waiting: fittingView(waiting, fit, null, days, locale),
		facts: waiting.facts,
		person: person && { id: person.id, name: person.name },
		...(person && deviceChoices(await knownDevices(by, waiting, person), locale)),
		likely: fit.people.map(({ id }) => id),
		people: everybody.map(({ id, sortName, officeName, email }) => ({
			value: id,
			// Namesakes are told apart by their address.
			text: `${sortName} (${[officeName, email].filter(Boolean).join(', ')})`,
		})),
	};
};

const refused = (status: number, errors: { readonly device?: string }) => fail(status, { errors });

export const actions = {
	take: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'waitingDevice.edit');
		const form = await request.formData();
		const personId = String(form.get('person') ?? '');
		const device = String(form.get('device') ?? '');
		if (device === '') return refused(400, { device: m.waiting_whichMissing() });
		const deviceId = device === newDevice ? null : device;
		const taken = await takeWaiting(by, params.id, personId, deviceId);
		if ('deviceId' in taken) {
			redirect(303, `${resolve('/(staff)/devices/[id]', { id: taken.deviceId })}?done=saved`);
		}
		// What waits no more, the page itself says.
		return refused(409, taken.refused === 'gone' ? {} : { device: m.waiting_outdated() });
	},
	drop: async ({ locals, params }) => {
		const by = actingAs(locals, 'waitingDevice.edit');
		if (!(await dropWaiting(by, params.id))) return refused(409, {});
		redirect(303, `${resolve('/devices/waiting')}?done=deleted`);
	},
};
