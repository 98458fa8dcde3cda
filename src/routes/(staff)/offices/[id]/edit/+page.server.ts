import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { outdated, readForm, refused, revision } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { latest } from '$lib/server/db/audit.ts';
import * as offices from '$lib/server/register/offices.ts';
import { officeEntries, startOf } from '../../office-form.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'office.edit');
	const office = found(await offices.read(by, params.id));
	return {
		office: { id: office.id, name: office.name },
		start: startOf(office),
		savedBy: await latest(by.db, office.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'office.edit');
		const form = readForm(v.object({ ...officeEntries, revision }), await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { revision: seen, ...change } = form.output;
		const saved = await offices.update(by, params.id, seen, change);
		if (!saved) return fail(409, outdated(form));
		redirect(303, `${resolve('/(staff)/offices/[id]', { id: params.id })}?done=saved`);
	},
};
