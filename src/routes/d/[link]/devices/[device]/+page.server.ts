import { redirect } from '@sveltejs/kit';
import { found, requireDeviceLink } from '$lib/server/request.ts';
import { db } from '$lib/server/db/db.ts';
import { thisDevice } from '$lib/server/register/this-device.ts';
import type { RequestEvent } from './$types.js';
import { showKnown } from '$lib/views/device/known-device.ts';
import { beThisDevice } from '$lib/server/register/registration.ts';
import { ownDevice, saveKnownDevice } from '$lib/server/register/register-device.ts';

async function placeOf(event: RequestEvent) {
	const { person, path } = await requireDeviceLink(event);
	return { person, home: path };
}

export const load = async (event) => {
	const { person, path } = await requireDeviceLink(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const device = found(await ownDevice({ person, home: path }, event.params.device));
	const here = await thisDevice(db(), event.cookies, person.id);
	return { home: path, device: showKnown(device, here?.id === device.id) };
};

export const actions = {
	save: async (event) =>
		found(await saveKnownDevice(await placeOf(event), event.params.device, event.request)),
	here: async (event) => {
		const place = await placeOf(event);
		found((await beThisDevice(place, event.cookies, event.params.device)) || null);
		redirect(303, place.home);
	},
};
