import { may } from '$lib/access/acts.ts';
import { unscoped } from '$lib/server/acting.ts';
import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { resolve } from '$app/paths';
import { entriesOf } from '$lib/views/register/entries.ts';
import { isValidOn } from '$lib/council/attendance.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { refused, requestId } from '$lib/server/form.ts';
import { actingAs, found } from '$lib/server/request.ts';
import * as committees from '$lib/server/register/committees.ts';
import * as memberships from '$lib/server/register/memberships.ts';
import * as people from '$lib/server/register/people.ts';
import { m } from '$lib/paraglide/messages.js';
import { readSeat } from '../seat-form.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'committee.view');
	const committee = found(await committees.read(by.db, params.id));
	const today = dayOf(by.now);
	const seats = await memberships.list(by.db, { committeeId: committee.id });
	const mayEdit = may(by.actor, 'committee.edit');
	const everyone = mayEdit ? await people.list(unscoped(by)) : [];
	return {
		committee,
		today,
		seats: seats.filter((seat) => isValidOn(seat, today)),
		otherSeats: seats.filter((seat) => !isValidOn(seat, today)),
		people: everyone.map(({ id, sortName }) => ({ value: id, text: sortName })),
		start: entriesOf({ id: randomUUID(), role: 'member', vote: true, from: today }),
		mayEdit,
	};
};

export const actions = {
	addMember: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'committee.edit');
		const committee = found(await committees.read(by.db, params.id));
		const form = readSeat(await request.formData());
		const id = v.safeParse(requestId, form.values.id);
		const person = await people.read(unscoped(by), form.values.personId ?? '');
		if (!form.seat || !id.success || !person) {
			const errors: Record<string, string> = { ...form.errors };
			if (!person) errors.personId = m.membership_personMissing();
			return fail(400, refused(form, errors));
		}
		const seat = { id: id.output, committeeId: committee.id, personId: person.id, ...form.seat };
		const result = await memberships.create(by, seat);
		if (result === 'overlaps') {
			return fail(400, refused(form, { personId: m.membership_twice({ name: person.name }) }));
		}
		redirect(303, `${resolve('/(staff)/committees/[id]', { id: params.id })}?done=created`);
	},
};
