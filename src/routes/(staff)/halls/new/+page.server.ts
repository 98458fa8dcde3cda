import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/views/register/entries.ts';
import { readForm, refused, requestId } from '$lib/server/form.ts';
import { actingAs } from '$lib/server/request.ts';
import * as halls from '$lib/server/register/halls.ts';
import { hallEntries } from '../hall-form.server.ts';

export const load = ({ locals }) => {
	actingAs(locals, 'hall.edit');
	return { start: entriesOf({ id: randomUUID() }) };
};

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'hall.edit');
		const form = readForm(v.object({ ...hallEntries, id: requestId }), await request.formData());
		if (!form.ok) return fail(400, refused(form, form.errors));
		await halls.create(by, form.output);
		redirect(303, `${resolve('/(staff)/halls/[id]', { id: form.output.id })}?done=created`);
	},
};
