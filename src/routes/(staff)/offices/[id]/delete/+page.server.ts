import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { actingAs, found } from '$lib/server/request.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'office.edit');
	const { id, name } = found(await offices.read(by, params.id));
	const members = await people.list(by, id);
	return { office: { id, name }, people: members.map(({ id, name }) => ({ id, name })) };
};

export const actions = {
	default: async ({ locals, params }) => {
		const by = actingAs(locals, 'office.edit');
		// Where people still belong to it, the page that comes back says so.
		if (!(await offices.destroy(by, params.id))) return;
		redirect(303, `${resolve('/offices')}?done=deleted`);
	},
};
