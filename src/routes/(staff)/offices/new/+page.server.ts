import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/views/register/entries.ts';
import { readForm, refused, requestId } from '$lib/server/form.ts';
import { actingAs } from '$lib/server/request.ts';
import * as offices from '$lib/server/register/offices.ts';
import { officeEntries } from '../office-form.server.ts';

export const load = ({ locals }) => {
	actingAs(locals, 'office.edit');
	return { start: entriesOf({ id: randomUUID() }) };
};

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'office.edit');
		const form = readForm(v.object({ ...officeEntries, id: requestId }), await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		await offices.create(by, form.output);
		redirect(303, `${resolve('/(staff)/offices/[id]', { id: form.output.id })}?done=created`);
	},
};
