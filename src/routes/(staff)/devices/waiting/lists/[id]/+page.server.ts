import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dropList } from '$lib/server/imports/tables/take-waiting.ts';
import * as waitingDevices from '$lib/server/imports/tables/waiting-devices.ts';
import { actingAs, found } from '$lib/server/request.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'waitingDevice.edit');
	const lists = await waitingDevices.lists(by.db);
	return { list: found(lists.find(({ importRunId }) => importRunId === params.id) ?? null) };
};

export const actions = {
	default: async ({ locals, params }) => {
		const by = actingAs(locals, 'waitingDevice.edit');
		await dropList(by, params.id);
		redirect(303, `${resolve('/devices/waiting')}?done=deleted`);
	},
};
