import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import * as halls from '$lib/server/register/halls.ts';

export const load = async ({ locals, params }) => {
	requireRole(locals, ...registrars);
	const { id, name } = found(await halls.read(db(), params.id));
	const equipment = await devices.list(db(), 'everyOffice', { hallIds: [id] });
	return { hall: { id, name }, devices: equipment.length };
};

export const actions = {
	default: async ({ locals, params }) => {
		const staff = requireRole(locals, ...registrars);
		await halls.destroy(db(), actorOf(staff), params.id, clock.now());
		redirect(303, `${resolve('/halls')}?done=deleted`);
	},
};
