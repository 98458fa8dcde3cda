import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { outdated, readForm, refused, revision } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { latest } from '$lib/server/db/audit.ts';
import * as committees from '$lib/server/register/committees.ts';
import { committeeEntries, startOf } from '../../committee-form.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'committee.edit');
	const committee = found(await committees.read(by.db, params.id));
	return {
		committee: { id: committee.id, name: committee.name },
		start: startOf(committee),
		savedBy: await latest(by.db, committee.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'committee.edit');
		const form = readForm(v.object({ ...committeeEntries, revision }), await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { revision: seen, ...change } = form.output;
		const saved = await committees.update(by, params.id, seen, change);
		if (!saved) return fail(409, outdated(form));
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: params.id })}?done=saved`);
	},
};
