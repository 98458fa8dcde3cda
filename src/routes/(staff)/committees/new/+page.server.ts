import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/components/entries.ts';
import * as clock from '$lib/server/process/clock.ts';
import { readForm, refused, requestId } from '$lib/server/form.ts';
import { requireRole } from '$lib/server/request.ts';
import { registrars } from '$lib/server/access/roles.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as committees from '$lib/server/register/committees.ts';
import { committeeEntries } from '../committee-form.server.ts';

export const load = ({ locals }) => {
	requireRole(locals, ...registrars);
	return { start: entriesOf({ id: randomUUID() }) };
};

export const actions = {
	default: async ({ locals, request }) => {
		const staff = requireRole(locals, ...registrars);
		const form = readForm(
			v.object({ ...committeeEntries, id: requestId }),
			await request.formData(),
		);
		if (!form.ok) return fail(400, refused(form, form.errors));
		await committees.create(db(), actorOf(staff), form.output, clock.now());
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: form.output.id })}?done=created`);
	},
};
