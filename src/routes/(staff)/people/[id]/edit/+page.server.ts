import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { outdated, refused, revision } from '$lib/server/form.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { equippers, reachOf } from '$lib/server/access/roles.ts';
import { actorOf, latest } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as offices from '$lib/server/register/offices.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';
import { readPerson, startOf } from '../../person-form.server.ts';

export const load = async ({ locals, params }) => {
	const staff = requireRole(locals, ...equippers);
	const person = found(await people.read(db(), reachOf(staff), params.id));
	const own = await offices.list(db(), reachOf(staff));
	return {
		person: { id: person.id, name: person.name },
		offices: own.map(({ id, name }) => ({ id, name })),
		start: startOf(person),
		savedBy: await latest(db(), person.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const staff = requireRole(locals, ...equippers);
		const reach = reachOf(staff);
		found(await people.read(db(), reach, params.id));
		const form = readPerson(await request.formData());
		const seen = v.safeParse(revision, form.values.revision);
		if (!form.person || !seen.success) return fail(400, refused(form, form.errors));
		if (!(await offices.read(db(), reach, form.person.officeId))) {
			return fail(400, refused(form, { officeId: m.person_officeMissing() }));
		}
		const now = clock.now();
		const actor = actorOf(staff);
		const saved = await people.update(db(), reach, actor, params.id, seen.output, form.person, now);
		if (!saved) return fail(409, outdated(form));
		redirect(303, `${resolve('/(staff)/people/[id]', { id: params.id })}?done=saved`);
	},
};
