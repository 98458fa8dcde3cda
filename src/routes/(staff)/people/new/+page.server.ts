import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/views/register/entries.ts';
import { refused, requestId } from '$lib/server/form.ts';
import { actingAs, refuseAct } from '$lib/server/request.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';
import { readPerson } from '../person-form.server.ts';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'person.edit');
	const own = await offices.list(by);
	return {
		offices: own.map(({ id, name }) => ({ id, name })),
		start: entriesOf({ id: randomUUID(), officeId: url.searchParams.get('office') }),
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'person.edit');
		const form = readPerson(await request.formData());
		const id = v.safeParse(requestId, form.values.id);
		if (!form.person || !id.success) return fail(400, refused(form, form.errors));
		const person = { ...form.person, id: id.output };
		if (!(await offices.read(by, person.officeId))) {
			return fail(400, refused(form, { officeId: m.person_officeMissing() }));
		}
		if (!(await people.create(by, person))) {
			refuseAct(by.actor, 'person.edit', m.error_notYourRole());
		}
		redirect(303, `${resolve('/(staff)/people/[id]', { id: person.id })}?done=created`);
	},
};
