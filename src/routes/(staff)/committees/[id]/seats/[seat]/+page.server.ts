import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { outdated, refused, revision } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import { latest } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import { m } from '$lib/paraglide/messages.js';
import { readSeat, startOf } from '../../../seat-form.server.ts';

async function seatOf(params: { readonly id: string; readonly seat: string }) {
	const seat = found(await memberships.read(db(), params.seat));
	if (seat.committeeId !== params.id) error(404, m.error_notFound());
	return seat;
}

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'committee.edit');
	const seat = await seatOf(params);
	return { seat, start: startOf(seat), savedBy: await latest(by.db, seat.id) };
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'committee.edit');
		const { id } = await seatOf(params);
		const form = readSeat(await request.formData());
		const seen = v.safeParse(revision, form.values.revision);
		if (!form.seat || !seen.success) return fail(400, refused(form, form.errors));
		const result = await memberships.update(by, id, seen.output, form.seat);
		if (result === 'conflict') return fail(409, outdated(form));
		if (result === 'overlaps') {
			return fail(400, refused(form, { from: m.membership_twiceSame() }));
		}
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: params.id })}?done=saved`);
	},
};
