import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { outdated, readForm, refused, revision } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { latest } from '$lib/server/db/audit.ts';
import * as halls from '$lib/server/register/halls.ts';
import { hallEntries, startOf } from '../../hall-form.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'hall.edit');
	const hall = found(await halls.read(by.db, params.id));
	return {
		hall: { id: hall.id, name: hall.name },
		start: startOf(hall),
		savedBy: await latest(by.db, hall.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'hall.edit');
		const form = readForm(v.object({ ...hallEntries, revision }), await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { revision: seen, ...change } = form.output;
		const saved = await halls.update(by, params.id, seen, change);
		if (!saved) return fail(409, outdated(form));
		redirect(303, `${resolve('/(staff)/halls/[id]', { id: params.id })}?done=saved`);
	},
};
