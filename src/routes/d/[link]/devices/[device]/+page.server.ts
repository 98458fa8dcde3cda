import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { answerDeviceForm, requireDeviceLink } from '$lib/server/link-request.ts';
import { saveKnownDevice } from '$lib/server/register/register-device.ts';
import { contextOfDeviceLink } from '$lib/server/register/registration-context.ts';
import { identifyBrowser, openKnownDevice } from '$lib/server/register/registration.ts';
import { found } from '$lib/server/request.ts';
import type { RequestEvent } from './$types.js';

const contextOf = async (event: RequestEvent) =>
	contextOfDeviceLink(await requireDeviceLink(event));

export const load = async (event) => {
	const context = await contextOf(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const device = found(await openKnownDevice(context, event.cookies, event.params.device));
	return { home: context.home, device };
};

export const actions = {
	save: async (event) => {
		const { params, request } = event;
		const context = await contextOf(event);
		const saved = await saveKnownDevice(context, params.device, request, getLocale());
		return answerDeviceForm(found(saved), context.home);
	},
	here: async (event) => {
		const context = await contextOf(event);
		found((await identifyBrowser(context, event.cookies, event.params.device)) || null);
		redirect(303, context.home);
	},
};
