import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { entriesOf } from '$lib/components/entries.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import * as clock from '$lib/server/process/clock.ts';
import { refused, requestId } from '$lib/server/form.ts';
import { requireRole } from '$lib/server/request.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as toolPolicies from '$lib/server/register/tool-policies.ts';
import { readPolicy } from '../policy-form.server.ts';
import { toolChoices } from '../tool-choices.server.ts';

export const load = ({ locals }) => {
	requireRole(locals, 'administrator');
	const checked = dayOf(clock.now());
	return { start: entriesOf({ id: randomUUID(), checked }), tools: toolChoices() };
};

export const actions = {
	default: async ({ locals, request }) => {
		const administrator = requireRole(locals, 'administrator');
		const form = readPolicy(await request.formData());
		const id = v.safeParse(requestId, form.values.id);
		if (!form.decision || !id.success) return fail(400, refused(form, form.errors));
		const decision = { ...form.decision, id: id.output };
		const now = clock.now();
		await toolPolicies.create(db(), actorOf(administrator), decision, now);
		redirect(303, '/settings/policies?done=created');
	},
};
