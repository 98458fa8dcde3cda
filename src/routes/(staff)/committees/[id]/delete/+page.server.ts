import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { actingAs, found } from '$lib/server/request.ts';
import * as committees from '$lib/server/register/committees.ts';
import * as memberships from '$lib/server/register/memberships.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'committee.edit');
	const { id, name } = found(await committees.read(by.db, params.id));
	const seats = await memberships.list(by.db, { committeeId: id });
	return {
		committee: { id, name },
		seats: seats.length,
		hasSessions: await committees.hasSessions(by.db, id),
	};
};

export const actions = {
	default: async ({ locals, params }) => {
		const by = actingAs(locals, 'committee.edit');
		// Where it has sessions, the page that comes back says so.
		if (!(await committees.destroy(by, params.id))) return;
		redirect(303, `${resolve('/committees')}?done=deleted`);
	},
};
