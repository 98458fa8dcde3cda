import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { wallOf, whichOf } from '$lib/calendar/wall-clock.ts';
import { m } from '$lib/paraglide/messages.js';
import { actingAs } from '$lib/server/request.ts';
import * as choices from '$lib/server/register/choices.query.ts';
import { db } from '$lib/server/db/db.ts';
import { closeRoom } from '$lib/server/meeting/livekit/rooms.ts';
import { callOff } from '$lib/server/sessions/session-acts.ts';
import * as proposals from '$lib/server/sessions/proposals.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { parseSession, valuesOf } from '../../session-form.server.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { offeredIds } from '$lib/views/session/offered-tools.ts';
import { answersOf } from '$lib/views/session/session-values.ts';
import type { SessionValues } from '$lib/views/session/session-values.ts';

/** The stored session as its form shows it. */
async function readValues(id: string) {
	const session = await sessions.read(db(), id);
	if (!session) error(404, m.session_notFound());
	const proposed = await proposals.list(db(), [id]);
	const wall = wallOf(session.startsAt);
	const values: SessionValues = {
		requestId: '',
		committeeId: session.committeeId,
		day: wall.day,
		hour: wall.hour,
		which: whichOf(session.startsAt) ?? '',
		form: session.form,
		hallId: session.hallId ?? '',
		place: session.place,
		tools: offeredIds.filter((tool) => proposed.some(({ toolId }) => toolId === tool)),
		answers: answersOf(proposed),
	};
	return { session, values };
}

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'session.schedule');
	const { session, values } = await readValues(params.id);
	const { id, revision, sent, calledOff } = session;
	return {
		session: {
			...{ id, title: sessionTitle(session, getLocale()), revision },
			...{ isSent: sent !== null, isOff: calledOff !== null },
		},
		values,
		halls: await choices.halls(by.db),
	};
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'session.schedule');
		const { session, values: stored } = await readValues(params.id);
		const form = await request.formData();
		const values = { ...valuesOf(form), committeeId: session.committeeId };
		const revision = Number(form.get('revision'));
		const halls = await choices.halls(by.db);
		const { input, errors } = parseSession(values, [{ id: session.committeeId }], halls);
		if (!input) return fail(400, { values, errors, revision, theirs: null });

		const saved = await sessions.update(
			by,
			session.id,
			revision,
			{
				startsAt: input.startsAt,
				form: input.form,
				hallId: input.hallId,
				place: input.place,
			},
			input.proposed,
		);
		if (!saved) {
			return fail(409, { values, errors: {}, revision: session.revision, theirs: stored });
		}
		redirect(303, `${resolve('/(staff)/sessions/[id]', { id: session.id })}?saved`);
	},

	callOff: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'session.schedule');
		const { session } = await readValues(params.id);
		const typed = String((await request.formData()).get('reason') ?? '');
		const reason = typed.replace(/\s+/g, ' ').trim().slice(0, 500);
		if (reason === '') return fail(400, { off: { reason: m.invite_reasonMissing() } });
		await callOff(by, session.id, reason);
		await closeRoom(by, session.id);
		redirect(303, `${resolve('/(staff)/sessions/[id]', { id: session.id })}?calledOff`);
	},

	reinstate: async ({ locals, params }) => {
		const by = actingAs(locals, 'session.schedule');
		const { session } = await readValues(params.id);
		await callOff(by, session.id, null);
		redirect(303, `${resolve('/(staff)/sessions/[id]', { id: session.id })}?reinstated`);
	},

	destroy: async ({ locals, params }) => {
		const by = actingAs(locals, 'session.schedule');
		if (!(await sessions.destroy(by, params.id))) {
			return fail(409, { off: { '': m.invite_notDeleted() } });
		}
		redirect(303, `${resolve('/sessions')}?deleted`);
	},
};
