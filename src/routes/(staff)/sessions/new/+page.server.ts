import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { invitedOn, usualMode } from '$lib/council/attendance.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { m } from '$lib/paraglide/messages.js';
import * as clock from '$lib/server/process/clock.ts';
import { requireRole } from '$lib/server/request.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import * as choices from '$lib/server/register/choices.ts';
import { db } from '$lib/server/db/db.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { longDay } from '$lib/wording/moments.ts';
import { parseSession, valuesOf } from '../session-form.server.ts';

export const load = async ({ locals, url }) => {
	requireRole(locals, 'administrator', 'secretary');
	return {
		requestId: randomUUID(),
		committeeId: url.searchParams.get('committee') ?? '',
		committees: await choices.committees(db()),
		halls: await choices.halls(db()),
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const staff = requireRole(locals, 'administrator', 'secretary');
		const values = valuesOf(await request.formData());
		const { input, errors } = parseSession(
			values,
			await choices.committees(db()),
			await choices.halls(db()),
		);
		if (!input) return fail(400, { values, errors });

		const now = clock.now();
		const { proposed, ...session } = input;
		const refuse = (field: 'day' | 'committeeId', sentence: string) =>
			fail(400, { values, errors: { [field]: sentence } });
		if (session.startsAt < now) {
			return refuse('day', m.session_inThePast({ day: longDay(session.startsAt) }));
		}
		const day = dayOf(session.startsAt);
		const invited = invitedOn(await choices.seats(db(), session.committeeId), day);
		if (invited.length === 0) {
			return refuse('committeeId', m.session_nobodyInvited({ day: longDay(day) }));
		}
		const mode = usualMode(session.form);
		const id = await sessions.create(
			db(),
			actorOf(staff),
			{ requestId: values.requestId || randomUUID(), ...session },
			invited.map(({ personId, role, vote }) => ({ personId, guestName: null, role, vote, mode })),
			proposed,
			now,
		);
		redirect(303, resolve('/(staff)/sessions/[id]/attendees', { id }) + '?new');
	},
};
