import { redirect } from '@sveltejs/kit';
import { requireLink } from '$lib/server/request.ts';
import type { RequestEvent } from './$types.js';
import {
	declareNoDevice,
	lookAgain,
	openRegistering,
} from '../../../d/registering/register.server.ts';
import { saveThisDevice } from '../../../d/registering/save.server.ts';
import { attendeesPlace } from './place.server.ts';

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
