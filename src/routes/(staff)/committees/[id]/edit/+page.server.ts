import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import * as clock from '$lib/server/process/clock.ts';
import { outdated, readForm, refused, revision } from '$lib/server/form.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { registrars } from '$lib/server/access/roles.ts';
import { actorOf, latest } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as committees from '$lib/server/register/committees.ts';
import { committeeEntries, startOf } from '../../committee-form.server.ts';

export const load = async ({ locals, params }) => {
	requireRole(locals, ...registrars);
	const committee = found(await committees.read(db(), params.id));
	return {
		committee: { id: committee.id, name: committee.name },
		start: startOf(committee),
		savedBy: await latest(db(), committee.id),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const staff = requireRole(locals, ...registrars);
		const form = readForm(v.object({ ...committeeEntries, revision }), await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { revision: seen, ...change } = form.output;
		const now = clock.now();
		const saved = await committees.update(db(), actorOf(staff), params.id, seen, change, now);
		if (!saved) return fail(409, outdated(form));
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: params.id })}?done=saved`);
	},
};
