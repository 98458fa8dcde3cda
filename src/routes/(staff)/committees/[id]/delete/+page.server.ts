import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import * as committees from '$lib/server/register/committees.ts';
import { db } from '$lib/server/db/db.ts';
import * as memberships from '$lib/server/register/memberships.ts';

export const load = async ({ locals, params }) => {
	requireRole(locals, ...registrars);
	const { id, name } = found(await committees.read(db(), params.id));
	const seats = await memberships.list(db(), { committeeId: id });
	return {
		committee: { id, name },
		seats: seats.length,
		hasSessions: await committees.hasSessions(db(), id),
	};
};

export const actions = {
	default: async ({ locals, params }) => {
		const staff = requireRole(locals, ...registrars);
		const now = clock.now();
		// Where it has sessions, the page that comes back says so.
		if (!(await committees.destroy(db(), actorOf(staff), params.id, now))) return;
		redirect(303, `${resolve('/committees')}?done=deleted`);
	},
};
