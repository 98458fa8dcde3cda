import { fail } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { answerDeviceForm, requireDeviceLink } from '$lib/server/link-request.ts';
import { ownSessions } from '$lib/server/sessions/own-verdicts.ts';
import { registerDevice } from '$lib/server/register/register-device.ts';
import { contextOfDeviceLink } from '$lib/server/register/registration-context.ts';
import type { RegistrationContext } from '$lib/server/register/registration-context.ts';
import {
	declareNoDevice,
	openRegistration,
	redetect,
	registrationHeaders,
} from '$lib/server/register/registration.ts';
import type { RequestEvent } from './$types.js';

const contextOf = async (event: RequestEvent) =>
	contextOfDeviceLink(await requireDeviceLink(event));

export const load = async (event) => {
	const opened = await requireDeviceLink(event);
	event.setHeaders(registrationHeaders);
	const page = await openRegistration(contextOfDeviceLink(opened), event, getLocale());
	const own = await ownSessions(opened.by, opened.person.id, getLocale());
	return { ...page, own, expiresAt: opened.expiresAt };
};

export const actions = {
	look: async (event) => redetect(await contextOf(event), event, getLocale()),
	save: async (event) => {
		const context = await contextOf(event);
		return answerDeviceForm(await registerDevice(context, event, getLocale()), context.home);
	},
	declareNoDevice: async (event) => declared(await contextOf(event), true),
	takeBack: async (event) => declared(await contextOf(event), false),
};

async function declared(context: RegistrationContext, hasNoDevice: boolean) {
	const saved = await declareNoDevice(context, hasNoDevice);
	return saved ? { declared: true } : fail(409, { errors: { '': m.person_hasDevicesAlready() } });
}
