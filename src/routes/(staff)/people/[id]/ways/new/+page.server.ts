import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { refused, requestId } from '$lib/server/form.ts';
import * as deliveryWays from '$lib/server/register/delivery-ways.ts';
import * as people from '$lib/server/register/people.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { entriesOf } from '$lib/views/register/entries.ts';
import { readWay } from '../way-form.server.ts';

export const load = async ({ locals, params, url }) => {
	const by = actingAs(locals, 'deliveryWay.edit');
	const { id, name, email, phone } = found(await people.read(by, params.id));
	// One that is on record, to be put down with what is known of it.
	const of = url.searchParams.get('of');
	const known = { address: of === 'phone' ? phone : email, kind: of === 'phone' ? of : '' };
	return {
		person: { id, name },
		start:
			of === null ? entriesOf({ id: randomUUID() }) : entriesOf({ id: randomUUID(), ...known }),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'deliveryWay.edit');
		const person = found(await people.read(by, params.id));
		const form = readWay(await request.formData());
		const id = v.safeParse(requestId, form.values['id']);
		if (!form.way || !id.success) return fail(400, refused(form, form.errors));
		await deliveryWays.create(by, person.id, { id: id.output, ...form.way });
		redirect(303, `${resolve('/(staff)/people/[id]', { id: person.id })}?done=saved#ways`);
	},
};
