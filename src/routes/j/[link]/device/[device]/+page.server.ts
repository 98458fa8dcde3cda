import { redirect } from '@sveltejs/kit';
import { found, requireLink } from '$lib/server/request.ts';
import { db } from '$lib/server/db/db.ts';
import { thisDevice } from '$lib/server/register/this-device.ts';
import type { RequestEvent } from './$types.js';
import { showKnown } from '$lib/views/device/known-device.ts';
import { beThisDevice } from '$lib/server/register/registration.ts';
import { ownDevice, saveKnownDevice } from '$lib/server/register/register-device.ts';
import { attendeesPlace } from '$lib/server/register/registration-context.ts';

const placeOf = async (event: RequestEvent) =>
	found(await attendeesPlace(await requireLink(event)));

export const load = async (event) => {
	const place = await placeOf(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const device = found(await ownDevice(place, event.params.device));
	const here = await thisDevice(db(), event.cookies, place.person.id);
	return { home: place.home, device: showKnown(device, here?.id === device.id) };
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
