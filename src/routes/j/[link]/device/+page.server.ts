import { redirect } from '@sveltejs/kit';
import { requireLink } from '$lib/server/request.ts';
import type { RequestEvent } from './$types.js';
import { declareNoDevice, lookAgain, openRegistering } from '$lib/server/register/registration.ts';
import { saveThisDevice } from '$lib/server/register/register-device.ts';
import { attendeesPlace } from '$lib/server/register/registration-context.ts';

/** Guests have no devices in the register: they are led back. */
async function placeOf(event: RequestEvent) {
	const invitation = await requireLink(event);
	return (await attendeesPlace(invitation)) ?? redirect(303, `/j/${event.params.link}`);
}

export const load = async (event) => {
	await requireLink(event);
	return {
		...(await openRegistering(await placeOf(event), event)),
		back: `/j/${event.params.link}`,
	};
};

export const actions = {
	look: async (event) => lookAgain(await placeOf(event), event),
	save: async (event) => saveThisDevice(await placeOf(event), event.cookies, event.request),
	declareNoDevice: async (event) => declareNoDevice(await placeOf(event), true),
	takeBack: async (event) => declareNoDevice(await placeOf(event), false),
};
