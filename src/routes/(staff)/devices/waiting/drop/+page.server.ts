import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dropList } from '$lib/server/imports/tables/take-waiting.ts';
import * as waitingDevices from '$lib/server/imports/tables/waiting-devices.ts';
import { actingAs, found } from '$lib/server/request.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'waitingDevice.edit');
	const id = url.searchParams.get('list');
	const lists = await waitingDevices.lists(by.db);
	return { list: found(lists.find(({ importRunId }) => importRunId === id) ?? null) };
};

export const actions = {
	default: async ({ locals, url }) => {
		const by = actingAs(locals, 'waitingDevice.edit');
		await dropList(by, url.searchParams.get('list') ?? '');
		redirect(303, `${resolve('/devices/waiting')}?done=deleted`);
	},
};
