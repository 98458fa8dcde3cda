import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { actingAs, found } from '$lib/server/request.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'committee.edit');
	const seat = found(await memberships.read(by.db, params.seat));
	if (seat.committeeId !== params.id) error(404, m.error_notFound());
	return { seat };
};

export const actions = {
	default: async ({ locals, params }) => {
		const by = actingAs(locals, 'committee.edit');
		await memberships.destroy(by, params.seat);
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: params.id })}?done=deleted`);
	},
};
