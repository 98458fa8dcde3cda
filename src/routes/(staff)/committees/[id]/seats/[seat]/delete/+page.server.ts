import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ locals, params }) => {
	requireRole(locals, ...registrars);
	const seat = found(await memberships.read(db(), params.seat));
	if (seat.committeeId !== params.id) error(404, m.error_notFound());
	return { seat };
};

export const actions = {
	default: async ({ locals, params }) => {
		const staff = requireRole(locals, ...registrars);
		await memberships.destroy(db(), actorOf(staff), params.seat, clock.now());
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: params.id })}?done=deleted`);
	},
};
