import { getLocale } from '$lib/paraglide/runtime.js';
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entriesOf } from '$lib/views/register/entries.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { refused, requestId } from '$lib/server/form.ts';
import { actingAs } from '$lib/server/request.ts';
import * as toolPolicies from '$lib/server/register/tool-policies.ts';
import { notShown, previewOf, readPolicy } from '../policy-form.server.ts';
import { toolChoices } from '$lib/views/settings/tool-choices.ts';

export const load = ({ locals }) => {
	const by = actingAs(locals, 'toolPolicy.edit');
	const checked = dayOf(by.now);
	return { start: entriesOf({ id: randomUUID(), checked }), tools: toolChoices(getLocale()) };
};

export const actions = {
	preview: async ({ locals, request }) => {
		const by = actingAs(locals, 'toolPolicy.edit');
		const form = readPolicy(await request.formData());
		const id = v.safeParse(requestId, form.values.id);
		if (!form.decision || !id.success) return fail(400, notShown(refused(form, form.errors)));
		return previewOf(by, form, null, { ...form.decision, id: id.output });
	},

	save: async ({ locals, request }) => {
		const by = actingAs(locals, 'toolPolicy.edit');
		const form = readPolicy(await request.formData());
		const id = v.safeParse(requestId, form.values.id);
		if (!form.decision || !id.success) return fail(400, notShown(refused(form, form.errors)));
		const decision = { ...form.decision, id: id.output };
		await toolPolicies.create(by, decision);
		redirect(303, '/settings/policies?done=created');
	},
};
