import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { usualMode } from '$lib/council/attendance.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { may } from '$lib/access/acts.ts';
import { m } from '$lib/paraglide/messages.js';
import { actingAs } from '$lib/server/request.ts';
import * as choices from '$lib/server/register/choices.query.ts';
import { invitedBySeats } from '$lib/server/sessions/invited-by-seats.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { unfinishedImportSentence } from '$lib/views/imports/unfinished-import.ts';
import { longDay } from '$lib/wording/moments.ts';
import { parseSession, valuesOf } from '../session-form.server.ts';
import { getLocale } from '$lib/paraglide/runtime.js';

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'session.schedule');
	return {
		requestId: randomUUID(),
		committeeId: url.searchParams.get('committee') ?? '',
		committees: await choices.committees(by.db),
		halls: await choices.halls(by.db),
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const locale = getLocale();
		const by = actingAs(locals, 'session.schedule');
		const values = valuesOf(await request.formData());
		const { input, errors } = parseSession(
			values,
			await choices.committees(by.db),
			await choices.halls(by.db),
		);
		if (!input) return fail(400, { values, errors });

		const now = by.now;
		const { proposed, ...session } = input;
		const refuse = (field: 'day' | 'committeeId', sentence: string) =>
			fail(400, { values, errors: { [field]: sentence } });
		if (session.startsAt < now) {
			return refuse('day', m.session_inThePast({ day: longDay(session.startsAt, locale) }));
		}
		const day = dayOf(session.startsAt);
		const { invited, unfinished } = await invitedBySeats(by.db, session.committeeId, day);
		if (unfinished) {
			const errors = { committeeId: unfinishedImportSentence(unfinished, locale) };
			return fail(409, { values, errors, waitsForImport: may(by.actor, 'oparl.import') });
		}
		if (invited.length === 0) {
			return refuse('committeeId', m.session_nobodyInvited({ day: longDay(day, locale) }));
		}
		const mode = usualMode(session.form);
		const id = await sessions.create(
			by,
			{ requestId: values.requestId || randomUUID(), ...session },
			invited.map(({ personId, role, vote }) => ({ personId, guestName: null, role, vote, mode })),
			proposed,
		);
		redirect(303, resolve('/(staff)/sessions/[id]/(pages)/attendees', { id }) + '?new');
	},
};
