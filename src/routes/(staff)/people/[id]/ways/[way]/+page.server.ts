import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import { latest } from '$lib/server/db/audit.ts';
import { outdated, refused, revision } from '$lib/server/form.ts';
import * as deliveryWays from '$lib/server/register/delivery-ways.ts';
import * as people from '$lib/server/register/people.ts';
import { actingAs, found } from '$lib/server/request.ts';
import type { StaffActing } from '$lib/server/request.ts';
import { readWay, startOf } from '../way-form.server.ts';

/** A way of a person within reach. */
async function wayAt(by: StaffActing, params: { readonly id: string; readonly way: string }) {
	const person = found(await people.read(by, params.id));
	const way = found(await deliveryWays.read(by.db, params.way));
	if (way.personId !== person.id) error(404, m.error_notFound());
	return { person, way };
}

const back = (id: string, done: string) =>
	redirect(303, `${resolve('/(staff)/people/[id]', { id })}?done=${done}#ways`);

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'deliveryWay.edit');
	const { person, way } = await wayAt(by, params);
	return {
		person: { id: person.id, name: person.name },
		start: startOf(way),
		savedBy: await latest(by.db, person.id),
	};
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'deliveryWay.edit');
		const { person, way } = await wayAt(by, params);
		const form = readWay(await request.formData());
		const seen = v.safeParse(revision, form.values['revision']);
		if (!form.way || !seen.success) return fail(400, refused(form, form.errors));
		const saved = await deliveryWays.update(by, way.id, seen.output, form.way);
		if (!saved) return fail(409, outdated(form));
		back(person.id, 'saved');
	},

	destroy: async ({ locals, params }) => {
		const by = actingAs(locals, 'deliveryWay.edit');
		const { person, way } = await wayAt(by, params);
		await deliveryWays.destroy(by, way.id);
		back(person.id, 'deleted');
	},
};
