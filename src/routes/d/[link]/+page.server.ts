import { requireDeviceLink } from '$lib/server/request.ts';
import type { RequestEvent } from './$types.js';
import { declareNoDevice, lookAgain, openRegistering } from '$lib/server/register/registration.ts';
import { saveThisDevice } from '$lib/server/register/register-device.ts';

async function placeOf(event: RequestEvent) {
	const { person, path } = await requireDeviceLink(event);
	return { person, home: path };
}

export const load = async (event) => {
	const { person, path, expiresAt } = await requireDeviceLink(event);
	return { ...(await openRegistering({ person, home: path }, event)), expiresAt };
};

export const actions = {
	look: async (event) => lookAgain(await placeOf(event), event),
	save: async (event) => saveThisDevice(await placeOf(event), event.cookies, event.request),
	declareNoDevice: async (event) => declareNoDevice(await placeOf(event), true),
	takeBack: async (event) => declareNoDevice(await placeOf(event), false),
};
