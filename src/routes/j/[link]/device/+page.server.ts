import { fail } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { answerDeviceForm, requireLink } from '$lib/server/link-request.ts';
import { ownSession, ownSessions } from '$lib/server/sessions/own-verdicts.ts';
import { registerDevice } from '$lib/server/register/register-device.ts';
import { contextOfSessionLink } from '$lib/server/register/registration-context.ts';
import type { RegistrationContext } from '$lib/server/register/registration-context.ts';
import {
	declareNoDevice,
	openRegistration,
	redetect,
	registrationHeaders,
} from '$lib/server/register/registration.ts';
import { found } from '$lib/server/request.ts';
import type { RequestEvent } from './$types.js';

const contextOf = async (event: RequestEvent) =>
	found(await contextOfSessionLink(await requireLink(event)));

export const load = async (event) => {
	const opened = await requireLink(event);
	const context = found(await contextOfSessionLink(opened));
	event.setHeaders(registrationHeaders);
	const page = await openRegistration(context, event, getLocale());
	const { personId } = context.owner.is;
	const own =
		personId === null
			? await ownSession(context.by, opened, getLocale())
			: await ownSessions(context.by, personId, getLocale());
	return { ...page, own, back: `/j/${event.params.link}` };
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
