import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import * as clock from '$lib/server/process/clock.ts';
import { config } from '$lib/server/process/config.ts';
import { closeRoom, openRoom } from '$lib/server/meeting/livekit/rooms.ts';
import { planSessions } from '$lib/server/sessions/planning.ts';
import { requireRole, requireStaff } from '$lib/server/request.ts';
import { equippers, isOneOf, reachOf } from '$lib/server/access/roles.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import type { AttendeeRecord } from '$lib/server/sessions/attendees.ts';
import { questionsFor } from '$lib/server/sessions/questions.ts';
import * as testRuns from '$lib/server/checks/test-runs.ts';
import * as rooms from '$lib/server/meeting/rooms.ts';
import { actorOf } from '$lib/server/db/audit.ts';
import { db } from '$lib/server/db/db.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { sessionBlocks } from './blocks.server.ts';
import { Unsent } from '../../../unsent.ts';
import { decide } from './decide.server.ts';
import { historyView } from '$lib/views/session/history.ts';
import { readinessView } from '$lib/views/session/readiness.ts';
import { questionCounts } from '$lib/views/session/question-counts.ts';
import { roomView } from '$lib/views/session/room.ts';
import { sessionView } from '$lib/views/session/session-view.ts';

async function readPlanned(id: string) {
	const session = await sessions.read(db(), id);
	const [planned] = session ? await planSessions(db(), [session]) : [];
	if (!planned) error(404, m.session_notFound());
	return planned;
}

const readRuns = (invited: readonly AttendeeRecord[]) =>
	testRuns.list(
		db(),
		invited.flatMap(({ personId }) => personId ?? []),
		invited.flatMap(({ id, personId }) => (personId === null ? [id] : [])),
	);

const back = (id: string, said: string) =>
	redirect(303, `${resolve('/(staff)/sessions/[id]', { id })}?${said}`);

export const load = async ({ locals, params, url }) => {
	const staff = requireStaff(locals);
	const [planned, decided] = await Promise.all([
		readPlanned(params.id),
		decisions.list(db(), [params.id]),
	]);
	const { session, proposals } = planned;
	const mayDecide = staff.role !== 'office';
	const decidedId = decided[0]?.toolId ?? null;
	const personId = url.searchParams.get('person');
	const viewer = {
		reach: reachOf(staff),
		mayDecide,
		mayEquip: isOneOf(staff, equippers),
		hasRoom: config().livekit !== null,
		personId,
	};
	const now = clock.now();
	const readmitted = url.searchParams.get('readmitted');
	const told = {
		view: sessionView(planned, decidedId, viewer, now),
		blocks: await sessionBlocks(db(), planned, viewer.reach, now),
		history: historyView(decided),
		readiness: readinessView(planned, await readRuns(planned.attendees), viewer.reach, now),
	};
	return {
		session: {
			id: session.id,
			committeeName: session.committeeName,
			startsAt: session.startsAt,
			place: session.hallName ?? session.place,
			form: session.form,
		},
		told: new Unsent(told),
		questions: questionCounts(planned, questionsFor(planned, decidedId, viewer.hasRoom), viewer),
		room: roomView(
			viewer.hasRoom ? await rooms.state(db(), session.id) : 'unavailable',
			planned.attendees,
		),
		decide: {
			decidedId,
			seenDecision: decided[0]?.id ?? '',
			seenInputs: planned.inputsHash,
			joinUrls: Object.fromEntries(proposals.map(({ toolId, joinUrl }) => [toolId, joinUrl])),
		},
		proposed: proposals.map(({ toolId }) => toolId),
		may: {
			decide: mayDecide,
			change: staff.role === 'administrator' || staff.role === 'secretary',
		},
		list: { onlyOut: url.searchParams.has('out'), sort: url.searchParams.get('sort') },
		personId,
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
		const staff = requireRole(locals, 'administrator', 'secretary', 'chair');
		return decide(staff, await readPlanned(params.id), await request.formData());
	},

	openRoom: async ({ locals, params }) => {
		const staff = requireRole(locals, 'administrator', 'secretary', 'chair');
		const { session } = await readPlanned(params.id);
		if (!config().livekit) error(409, m.roomPanel_unavailable());
		await openRoom(db(), session.id, actorOf(staff), clock.now());
		back(session.id, 'room=opened#room');
	},

	closeRoom: async ({ locals, params }) => {
		const staff = requireRole(locals, 'administrator', 'secretary', 'chair');
		await closeRoom(db(), params.id, actorOf(staff), clock.now());
		back(params.id, 'room=closed#room');
	},

	readmit: async ({ locals, params, request }) => {
		const staff = requireRole(locals, 'administrator', 'secretary', 'chair');
		const attendee = await attendees.read(db(), String((await request.formData()).get('id')));
		if (attendee?.sessionId !== params.id) error(404, m.session_notFound());
		await attendees.readmit(db(), actorOf(staff), attendee.id, clock.now());
		back(params.id, `readmitted=${attendee.id}#room`);
	},
};
