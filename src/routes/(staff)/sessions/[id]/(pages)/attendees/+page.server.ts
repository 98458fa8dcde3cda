import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { may } from '$lib/access/acts.ts';
import { expectedMode, usualMode } from '$lib/council/attendance.ts';
import { sameName } from '$lib/council/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { actingAs } from '$lib/server/request.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { inviteAll } from '$lib/server/sessions/invite.ts';
import * as choices from '$lib/server/register/choices.query.ts';
import { db } from '$lib/server/db/db.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { readChecks } from '$lib/server/sessions/session-checks.ts';
import { readinessView } from '$lib/views/session/readiness.ts';
import { readChoices } from './attendance-form.server.ts';

async function readSession(id: string) {
	const session = await sessions.read(db(), id);
	if (!session) error(404, m.session_notFound());
	return session;
}

const back = (id: string, said: string) =>
	redirect(303, `${resolve('/(staff)/sessions/[id]/(pages)/attendees', { id })}?${said}`);

export const load = async ({ locals, params, url }) => {
	const by = actingAs(locals, 'session.view');
	const mayInvite = may(by.actor, 'session.invite');
	const session = await readSession(params.id);
	const [invited, people] = await Promise.all([
		attendees.list(by.db, [session.id]),
		mayInvite ? choices.peopleNotInvited(by.db, session.id) : [],
	]);
	const { checks, devices } = await readChecks(by, invited);
	const judged = { session, attendees: invited, devices };
	const { sum, people: ready } = readinessView(judged, checks, by, by.now, getLocale());
	const readiness = new Map(ready.map((one) => [one.id, one]));
	const added = url.searchParams.get('added');
	return {
		form: session.form,
		mayInvite,
		/** Empty where everybody comes to the hall: there is nothing to check. */
		sum: invited.some((one) => expectedMode(session.form, one.mode) !== 'onSite') ? sum : '',
		attendees: invited.flatMap(({ id, name, sortName, role, mode }) => {
			const found = readiness.get(id);
			return found ? [{ id, name, sortName, role, mode, readiness: found }] : [];
		}),
		people,
		said: {
			created: url.searchParams.has('new'),
			saved: url.searchParams.has('saved'),
			takenBack: url.searchParams.has('gone'),
			added: invited.find(({ id }) => id === added)?.name ?? null,
		},
	};
};

export const actions = {
	modes: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'session.invite');
		const { id } = await readSession(params.id);
		const form = await request.formData();
		const invited = await attendees.list(by.db, [id]);
		const { chosen, changes, conflicts } = readChoices(form, invited);
		if (conflicts.length > 0) {
			const named = conflicts.map(({ attendee, wanted }) => ({
				name: attendee.name,
				theirs: attendee.mode,
				yours: wanted,
			}));
			return fail(409, { chosen, conflicts: named });
		}
		await attendees.updateModes(by, id, changes);
		back(id, 'saved');
	},

	add: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'session.invite');
		const session = await readSession(params.id);
		const form = await request.formData();
		const personId = String(form.get('personId') ?? '');
		const guestName = String(form.get('guestName') ?? '')
			.replace(/\s+/g, ' ')
			.trim()
			.slice(0, 200);
		const refuse = (field: 'personId' | 'guestName', sentence: string) =>
			fail(400, { personId, guestName, errors: { [field]: sentence } });

		if (!personId && !guestName) return refuse('personId', m.attendees_addNobody());
		if (personId && guestName) return refuse('guestName', m.attendees_addBoth());
		const invited = await attendees.list(by.db, [session.id]);
		const already = invited.find((one) =>
			personId ? one.personId === personId : sameName(one.name, guestName),
		);
		if (already) {
			const field = personId ? 'personId' : 'guestName';
			return refuse(field, m.attendees_already({ name: already.name }));
		}
		if (personId && !(await choices.personExists(by.db, personId))) {
			return refuse('personId', m.attendees_noSuchPerson());
		}
		const [id] = await inviteAll(by, session.id, [
			{
				personId: personId || null,
				guestName: personId ? null : guestName,
				role: 'guest',
				vote: false,
				mode: usualMode(session.form),
			},
		]);
		// The same form sent twice: the first one has done it.
		back(session.id, id ? `added=${id}` : '');
	},

	takeBack: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'session.invite');
		const { id } = await readSession(params.id);
		const attendee = await attendees.read(by.db, String((await request.formData()).get('id')));
		if (attendee?.sessionId === id) {
			const gone = await attendees.destroy(by, attendee.id);
			if (!gone) return fail(400, { lastOne: true });
		}
		back(id, 'gone');
	},
};
