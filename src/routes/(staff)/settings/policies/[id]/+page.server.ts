import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as clock from '$lib/server/process/clock.ts';
import { outdated, refused, revision } from '$lib/server/form.ts';
import { found, requireRole } from '$lib/server/request.ts';
import { actorOf, latest } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as toolPolicies from '$lib/server/register/tool-policies.ts';
import { toolOf } from '$lib/views/session/tool-summary.ts';
import { readPolicy, startOf } from '../policy-form.server.ts';
import { toolChoices } from '../tool-choices.server.ts';

export const load = async ({ locals, params }) => {
	requireRole(locals, 'administrator');
	const decision = found(await toolPolicies.read(db(), params.id));
	return {
		tool: toolOf(decision.toolId).name,
		start: startOf(decision),
		tools: toolChoices(),
		savedBy: await latest(db(), params.id),
	};
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const administrator = requireRole(locals, 'administrator');
		const form = readPolicy(await request.formData());
		const seen = v.safeParse(revision, form.values.revision);
		if (!form.decision || !seen.success) return fail(400, refused(form, form.errors));
		const now = clock.now();
		const saved = await toolPolicies.update(
			db(),
			actorOf(administrator),
			params.id,
			seen.output,
			form.decision,
			now,
		);
		if (!saved) return fail(409, outdated(form));
		redirect(303, '/settings/policies?done=saved');
	},

	destroy: async ({ locals, params }) => {
		const administrator = requireRole(locals, 'administrator');
		const now = clock.now();
		await toolPolicies.destroy(db(), actorOf(administrator), params.id, now);
		redirect(303, '/settings/policies?done=deleted');
	},
};
