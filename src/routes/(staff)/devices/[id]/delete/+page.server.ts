import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { actingAs, found } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'device.edit');
	const device = found(await devices.read(by, params.id));
	const { id, label } = device;
	return { device: { id, label }, facts: device.facts.length };
};

export const actions = {
	default: async ({ locals, params }) => {
		const by = actingAs(locals, 'device.edit');
		const device = found(await devices.read(by, params.id));
		await devices.destroy(by, params.id);
		const back = device.personId
			? resolve('/(staff)/people/[id]', { id: device.personId })
			: device.hallId
				? resolve('/(staff)/halls/[id]', { id: device.hallId })
				: resolve('/devices');
		redirect(303, `${back}?done=deleted`);
	},
};
