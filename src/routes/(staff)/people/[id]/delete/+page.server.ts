import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { equippers, reachOf } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as devices from '$lib/server/register/devices.ts';
import { invitations } from '$lib/server/sessions/invitations.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ locals, params }) => {
	const staff = requireRole(locals, ...equippers);
	const { id, name } = found(await people.read(db(), reachOf(staff), params.id));
	const owned = await devices.list(db(), reachOf(staff), { personIds: [id] });
	const now = clock.now();
	return {
		person: { id, name },
		devices: owned.length,
		seats: (await memberships.list(db(), { personId: id })).length,
		invitations: (await invitations(db(), id)).filter(({ startsAt }) => startsAt > now),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const staff = requireRole(locals, ...equippers);
		const now = clock.now();
		const instead = (await request.formData()).has('names') ? m.person_erasedName() : undefined;
		const reach = reachOf(staff);
		// Where the person is still invited, the page that comes back says so.
		if (!(await people.destroy(db(), reach, actorOf(staff), params.id, now, instead))) return;
		redirect(303, `${resolve('/people')}?done=deleted`);
	},
};
