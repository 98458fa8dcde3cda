import { randomUUID } from 'node:crypto';
import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/components/entries.ts';
import * as clock from '$lib/server/process/clock.ts';
import { refused, requestId } from '$lib/server/form.ts';
import { requireRole } from '$lib/server/request.ts';
import { equippers, reachOf } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';
import { readPerson } from '../person-form.server.ts';

export const load = async ({ locals, url }) => {
	const staff = requireRole(locals, ...equippers);
	const own = await offices.list(db(), reachOf(staff));
	return {
		offices: own.map(({ id, name }) => ({ id, name })),
		start: entriesOf({ id: randomUUID(), officeId: url.searchParams.get('office') }),
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const staff = requireRole(locals, ...equippers);
		const form = readPerson(await request.formData());
		const id = v.safeParse(requestId, form.values.id);
		if (!form.person || !id.success) return fail(400, refused(form, form.errors));
		const person = { ...form.person, id: id.output };
		const now = clock.now();
		if (!(await offices.read(db(), reachOf(staff), person.officeId))) {
			return fail(400, refused(form, { officeId: m.person_officeMissing() }));
		}
		if (!(await people.create(db(), reachOf(staff), actorOf(staff), person, now))) {
			error(403, m.error_notYourRole());
		}
		redirect(303, `${resolve('/(staff)/people/[id]', { id: person.id })}?done=created`);
	},
};
