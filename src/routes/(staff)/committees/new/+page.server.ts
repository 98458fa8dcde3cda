import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/views/register/entries.ts';
import { readForm, refused, requestId } from '$lib/server/form.ts';
import { actingAs } from '$lib/server/request.ts';
import * as committees from '$lib/server/register/committees.ts';
import { committeeEntries } from '../committee-form.server.ts';

export const load = ({ locals }) => {
	actingAs(locals, 'committee.edit');
	return { start: entriesOf({ id: randomUUID() }) };
};

export const actions = {
	default: async ({ locals, request }) => {
		const by = actingAs(locals, 'committee.edit');
		const form = readForm(
			v.object({ ...committeeEntries, id: requestId }),
			await request.formData(),
		);
		if (!form.ok) return fail(400, refused(form, form.errors));
		await committees.create(by, form.output);
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: form.output.id })}?done=created`);
	},
};
