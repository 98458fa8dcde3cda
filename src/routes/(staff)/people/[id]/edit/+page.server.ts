import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { outdated, refused, revision } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { latest } from '$lib/server/db/audit.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';
import { readPerson, startOf } from '../../person-form.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'person.edit');
	const person = found(await people.read(by, params.id));
	const own = await offices.list(by);
	return {
		person: { id: person.id, name: person.name },
		offices: own.map(({ id, name }) => ({ id, name })),
		start: startOf(person),
		savedBy: await latest(by.db, person.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'person.edit');
		found(await people.read(by, params.id));
		const form = readPerson(await request.formData());
		const seen = v.safeParse(revision, form.values.revision);
		if (!form.person || !seen.success) return fail(400, refused(form, form.errors));
		if (!(await offices.read(by, form.person.officeId))) {
			return fail(400, refused(form, { officeId: m.person_officeMissing() }));
		}
		const saved = await people.update(by, params.id, seen.output, form.person);
		if (!saved) return fail(409, outdated(form));
		redirect(303, `${resolve('/(staff)/people/[id]', { id: params.id })}?done=saved`);
	},
};
