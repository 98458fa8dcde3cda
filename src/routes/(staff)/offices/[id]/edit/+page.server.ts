import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { outdated, readForm, refused, revision } from '$lib/server/form.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { reachOf, registrars } from '$lib/server/access/roles.ts';
import { actorOf, latest } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as offices from '$lib/server/register/offices.ts';
import { officeEntries, startOf } from '../../office-form.server.ts';

export const load = async ({ locals, params }) => {
	const staff = requireRole(locals, ...registrars);
	const office = found(await offices.read(db(), reachOf(staff), params.id));
	return {
		office: { id: office.id, name: office.name },
		start: startOf(office),
		savedBy: await latest(db(), office.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const staff = requireRole(locals, ...registrars);
		const form = readForm(v.object({ ...officeEntries, revision }), await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { revision: seen, ...change } = form.output;
		const now = clock.now();
		const saved = await offices.update(db(), actorOf(staff), params.id, seen, change, now);
		if (!saved) return fail(409, outdated(form));
		redirect(303, `${resolve('/(staff)/offices/[id]', { id: params.id })}?done=saved`);
	},
};
