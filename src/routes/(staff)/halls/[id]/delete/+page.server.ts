import { unscoped } from '$lib/server/acting.ts';
import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { actingAs, found } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as halls from '$lib/server/register/halls.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'hall.edit');
	const { id, name } = found(await halls.read(by.db, params.id));
	const equipment = await devices.list(unscoped(by), { hallIds: [id] });
	return { hall: { id, name }, devices: equipment.length };
};

export const actions = {
	default: async ({ locals, params }) => {
		const by = actingAs(locals, 'hall.edit');
		await halls.destroy(by, params.id);
		redirect(303, `${resolve('/halls')}?done=deleted`);
	},
};
