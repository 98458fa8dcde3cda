import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { equippers, reachOf } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';

export const load = async ({ locals, params }) => {
	const staff = requireRole(locals, ...equippers);
	const device = found(await devices.read(db(), reachOf(staff), params.id));
	const { id, label } = device;
	return { device: { id, label }, facts: device.facts.length };
};

export const actions = {
	default: async ({ locals, params }) => {
		const staff = requireRole(locals, ...equippers);
		const reach = reachOf(staff);
		const device = await devices.read(db(), reach, params.id);
		await devices.destroy(db(), reach, actorOf(staff), params.id, clock.now());
		const back = device?.personId
			? resolve('/(staff)/people/[id]', { id: device.personId })
			: device?.hallId
				? resolve('/(staff)/halls/[id]', { id: device.hallId })
				: resolve('/devices');
		redirect(303, `${back}?done=deleted`);
	},
};
