import { fail, redirect } from '@sveltejs/kit';
import { entriesOf } from '$lib/components/entries.ts';
import * as clock from '$lib/server/process/clock.ts';
import { readForm, refused } from '$lib/server/form.ts';
import { requireRole } from '$lib/server/request.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { RetentionForm } from './form.server.ts';

export const load = async ({ locals }) => {
	requireRole(locals, 'administrator');
	const contact = await retention.readContact(db());
	return { start: entriesOf({ ...(await retention.read(db())), contact }) };
};

export const actions = {
	default: async ({ locals, request }) => {
		const administrator = requireRole(locals, 'administrator');
		const form = readForm(RetentionForm, await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		await retention.update(db(), actorOf(administrator), form.output, clock.now());
		redirect(303, '/settings/retention?done=saved');
	},
};
