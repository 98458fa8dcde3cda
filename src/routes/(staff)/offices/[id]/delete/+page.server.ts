import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { reachOf, registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';

export const load = async ({ locals, params }) => {
	const staff = requireRole(locals, ...registrars);
	const { id, name } = found(await offices.read(db(), reachOf(staff), params.id));
	const members = await people.list(db(), reachOf(staff), id);
	return { office: { id, name }, people: members.map(({ id, name }) => ({ id, name })) };
};

export const actions = {
	default: async ({ locals, params }) => {
		const staff = requireRole(locals, ...registrars);
		const now = clock.now();
		// Where people still belong to it, the page that comes back says so.
		if (!(await offices.destroy(db(), actorOf(staff), params.id, now))) return;
		redirect(303, `${resolve('/offices')}?done=deleted`);
	},
};
