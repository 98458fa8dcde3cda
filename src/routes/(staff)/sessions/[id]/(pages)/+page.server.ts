import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { may } from '$lib/access/acts.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { closeRoom, openRoom } from '$lib/server/meeting/livekit/rooms.ts';
import { planSessions } from '$lib/server/sessions/planning.ts';
import { actingAs } from '$lib/server/request.ts';
import * as moderation from '$lib/server/meeting/moderation.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import type { AttendeeRecord } from '$lib/server/sessions/attendee-record.ts';
import { questionsFor } from '$lib/server/sessions/questions.ts';
import * as deviceChecks from '$lib/server/checks/device-checks.ts';
import * as meetingEvents from '$lib/server/meeting/meeting-events.ts';
import { db } from '$lib/server/db/db.ts';
import { decide } from '$lib/server/sessions/decide.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { dayOf } from '$lib/calendar/wall-clock.ts';
import { readSessionRestrictions } from '$lib/server/sessions/session-restrictions.ts';
import { sessionRestrictions } from '$lib/views/restrictions/session.ts';
import { Unsent } from '../../../../unsent.ts';
import { parseChoice } from './decide-form.server.ts';
import { historyView } from '$lib/views/session/history.ts';
import { outdatedSentence } from '$lib/views/session/outdated-choice.ts';
import { readinessView } from '$lib/views/session/readiness.ts';
import { questionCounts } from '$lib/views/session/question-counts.ts';
import { roomView } from '$lib/views/session/room.ts';
import { sessionView } from '$lib/views/session/session-view.ts';
import type { Viewer } from '$lib/views/session/viewer.ts';

async function readPlanned(id: string) {
	const session = await sessions.read(db(), id);
	const [planned] = session ? await planSessions(db(), [session]) : [];
	if (!planned) error(404, m.session_notFound());
	return planned;
}

const readChecks = (invited: readonly AttendeeRecord[]) =>
	deviceChecks.list(
		db(),
		invited.flatMap(({ personId }) => personId ?? []),
		invited.flatMap(({ id, personId }) => (personId === null ? [id] : [])),
	);

const back = (id: string, said: string) =>
	redirect(303, `${resolve('/(staff)/sessions/[id]', { id })}?${said}`);

export const load = async ({ locals, params, url }) => {
	const by = actingAs(locals, 'session.view');
	const [planned, decided, meeting] = await Promise.all([
		readPlanned(params.id),
		decisions.list(by.db, [params.id]),
		meetingEvents.read(by.db, params.id),
	]);
	const { session, proposals } = planned;
	const decidedId = decided[0]?.toolId ?? null;
	const viewer: Viewer = {
		scope: by.scope,
		mayDecide: may(by.actor, 'session.decide'),
		mayEquip: may(by.actor, 'person.sendLink'),
		hasRoom: config().livekit !== null,
		personId: url.searchParams.get('person'),
	};
	const locale = getLocale();
	const readmitted = url.searchParams.get('readmitted');
	const checks = await readChecks(planned.attendees);
	const restricted = await readSessionRestrictions(by, planned);
	const views = {
		session: sessionView(planned, decidedId, viewer, by.now, locale),
		restrictions: sessionRestrictions(restricted, dayOf(by.now), locale),
		history: historyView(decided, locale),
		readiness: readinessView(planned, checks, viewer, by.now, locale),
	};
	return {
		session: {
			id: session.id,
			committeeName: session.committeeName,
			startsAt: session.startsAt,
			place: session.hallName ?? session.place,
			form: session.form,
		},
		views: new Unsent(views),
		questions: questionCounts(planned, questionsFor(planned, decidedId, viewer.hasRoom), viewer),
		room: roomView(
			viewer.hasRoom ? meeting.room.is : 'unavailable',
			planned.attendees.filter(({ id }) => meeting.removed.has(id)),
		),
		decide: {
			decidedId,
			seenDecision: decided[0]?.id ?? '',
			seenInputs: planned.inputsHash,
			joinUrls: Object.fromEntries(proposals.map(({ toolId, joinUrl }) => [toolId, joinUrl])),
		},
		proposed: proposals.map(({ toolId }) => toolId),
		may: {
			decide: viewer.mayDecide,
			lead: may(by.actor, 'room.lead'),
			change: may(by.actor, 'session.schedule'),
		},
		list: { onlyOut: url.searchParams.has('out'), sort: url.searchParams.get('sort') },
		personId: viewer.personId,
		said: {
			saved: url.searchParams.has('saved'),
			decided: url.searchParams.has('decided'),
			room: url.searchParams.get('room'),
			readmitted: planned.attendees.find(({ id }) => id === readmitted)?.name ?? null,
		},
	};
};

export const actions = {
	decide: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'session.decide');
		const planned = await readPlanned(params.id);
		const { values, errors, choice } = parseChoice(await request.formData(), planned.plan);
		if (!choice) return fail(400, { decide: { values, errors, outdated: null } });
		const outdated = await decide(by, planned, choice);
		if (outdated) {
			const sentence = outdatedSentence(outdated, getLocale());
			return fail(409, { decide: { values, errors, outdated: sentence } });
		}
		back(params.id, 'decided');
	},

	openRoom: async ({ locals, params }) => {
		const by = actingAs(locals, 'room.lead');
		const { session } = await readPlanned(params.id);
		if (!config().livekit) error(409, m.roomPanel_unavailable());
		await openRoom(by, session.id);
		back(session.id, 'room=opened#room');
	},

	closeRoom: async ({ locals, params }) => {
		const by = actingAs(locals, 'room.lead');
		await closeRoom(by, params.id);
		back(params.id, 'room=closed#room');
	},

	readmit: async ({ locals, params, request }) => {
		const by = actingAs(locals, 'room.lead');
		const attendee = await attendees.read(by.db, String((await request.formData()).get('id')));
		if (attendee?.sessionId !== params.id) error(404, m.session_notFound());
		await moderation.readmit(by, attendee.id);
		back(params.id, `readmitted=${attendee.id}#room`);
	},
};
