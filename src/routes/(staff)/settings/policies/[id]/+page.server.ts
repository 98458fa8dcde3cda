import { getLocale } from '$lib/paraglide/runtime.js';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { outdated, refused, revision } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { latest } from '$lib/server/db/audit.ts';
import * as toolPolicies from '$lib/server/register/tool-policies.ts';
import { toolOf } from '$lib/catalogue/tool-of.ts';
import { notShown, previewOf, readPolicy, startOf } from '../policy-form.server.ts';
import { toolChoices } from '$lib/views/settings/tool-choices.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'toolPolicy.edit');
	const decision = found(await toolPolicies.read(by.db, params.id));
	return {
		tool: toolOf(decision.toolId).name,
		start: startOf(decision),
		tools: toolChoices(getLocale()),
		savedBy: await latest(by.db, params.id),
	};
};

export const actions = {
	preview: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'toolPolicy.edit');
		const before = found(await toolPolicies.read(by.db, params.id));
		const form = readPolicy(await request.formData());
		if (!form.decision) return fail(400, notShown(refused(form, form.errors)));
		return previewOf(by, form, before, { ...form.decision, id: params.id });
	},

	save: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'toolPolicy.edit');
		const form = readPolicy(await request.formData());
		const seen = v.safeParse(revision, form.values.revision);
		if (!form.decision || !seen.success) return fail(400, notShown(refused(form, form.errors)));
		const saved = await toolPolicies.update(by, params.id, seen.output, form.decision);
		if (!saved) return fail(409, notShown(outdated(form)));
		redirect(303, '/settings/policies?done=saved');
	},

	destroy: async ({ locals, params }) => {
		const by = actingAs(locals, 'toolPolicy.edit');
		await toolPolicies.destroy(by, params.id);
		redirect(303, '/settings/policies?done=deleted');
	},
};
