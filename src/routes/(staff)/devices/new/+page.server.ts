import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/views/register/entries.ts';
import { refused } from '$lib/server/form.ts';
import { actingAs, noteRefusedAct } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as halls from '$lib/server/register/halls.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { readNewDevice } from '../new-device.server.ts';
import { modelNames } from '$lib/views/device/model-names.ts';

async function ownersFor(by: StaffActing) {
	const everyone = await people.list(by);
	const rooms = by.scope.offices === null ? await halls.list(by.db) : [];
	return [
		...everyone.map(({ id, sortName, name }) => ({ value: `person:${id}`, text: sortName, name })),
		...rooms.map(({ id, name }) => ({
			value: `hall:${id}`,
			text: m.device_ofHall({ name }),
			name,
		})),
	];
}

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'device.edit');
	const person = url.searchParams.get('person');
	const hall = url.searchParams.get('hall');
	const wanted = person ? `person:${person}` : hall ? `hall:${hall}` : '';
	const owners = await ownersFor(by);
	return {
		owners,
		owner: owners.find(({ value }) => value === wanted) ?? null,
		models: modelNames(getLocale()),
		start: entriesOf({ id: randomUUID() }),
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'device.edit');
		const now = by.now;
		const form = readNewDevice(await request.formData(), now);
		if (!form.device) return fail(400, refused(form, form.errors));
		const { device, facts } = form;
		const owners = await ownersFor(by);
		if (!owners.some(({ value }) => value === form.values.owner?.trim())) {
			return fail(400, refused(form, { owner: m.device_ownerMissing() }));
		}
		if (!(await devices.create(by, device, facts))) {
			noteRefusedAct(by.actor, 'device.edit');
			return fail(403, refused(form, { owner: m.error_notYourRole() }));
		}
		redirect(303, `${resolve('/(staff)/devices/[id]', { id: device.id })}?done=created`);
	},
};
