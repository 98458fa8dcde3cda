import { fail, redirect } from '@sveltejs/kit';
import { entriesOf } from '$lib/views/register/entries.ts';
import { readForm, refused } from '$lib/server/form.ts';
import { actingAs } from '$lib/server/request.ts';
import * as retention from '$lib/server/privacy/retention.ts';
import { RetentionForm } from './form.server.ts';

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'retention.edit');
	const contact = await retention.readContact(by.db);
	const { deviceChecks, ...days } = await retention.read(by.db);
	return { start: entriesOf({ ...days, testRuns: deviceChecks, contact }) };
};

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'retention.edit');
		const form = readForm(RetentionForm, await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		const { testRuns, ...rest } = form.output;
		await retention.update(by, { ...rest, deviceChecks: testRuns });
		redirect(303, '/settings/retention?done=saved');
	},
};
