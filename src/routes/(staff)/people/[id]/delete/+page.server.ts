import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { actingAs, found } from '$lib/server/request.ts';
import * as devices from '$lib/server/register/devices.ts';
import { invitations } from '$lib/server/sessions/invitations.query.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import { deletePerson } from '$lib/server/register/delete-person.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'person.edit');
	const { id, name } = found(await people.read(by, params.id));
	const owned = await devices.list(by, { personIds: [id] });
	return {
		person: { id, name },
		devices: owned.length,
		seats: (await memberships.list(by.db, { personId: id })).length,
		invitations: (await invitations(by.db, id)).filter(({ startsAt }) => startsAt > by.now),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'person.edit');
		found(await people.read(by, params.id));
		const instead = (await request.formData()).has('names') ? m.person_erasedName() : undefined;
		// Where the person is still invited, the page that comes back says so.
		if (!(await deletePerson(by, params.id, instead))) return;
		redirect(303, `${resolve('/people')}?done=deleted`);
	},
};
