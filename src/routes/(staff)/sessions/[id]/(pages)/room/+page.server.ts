import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isBounded } from '$lib/access/scope.ts';
import { stateAfter } from '$lib/meeting/state.ts';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { closeRoom, openRoom } from '$lib/server/meeting/livekit/rooms.ts';
import * as meetingEvents from '$lib/server/meeting/meeting-events.ts';
import * as moderation from '$lib/server/meeting/moderation.ts';
import { config } from '$lib/server/process/config.ts';
import { actingIn } from '$lib/server/request.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import * as proposals from '$lib/server/sessions/proposals.ts';
import { roomView } from '$lib/views/session/room.ts';

const back = (id: string, said: string) =>
	redirect(303, `${resolve('/(staff)/sessions/[id]/(pages)/room', { id })}?${said}`);

export const load = async ({ locals, params, url, parent }) => {
	// What is shown must not be older than the mark that is read there.
	await parent();
	const { by, session, mayHere } = await actingIn(locals, 'session.view', params.id);
	const { id, form, startsAt, calledOff } = session;
	const [decided, proposed, invited, events] = await Promise.all([
		decisions.read(by.db, id),
		proposals.list(by.db, [id]),
		attendees.list(by.db, [id]),
		meetingEvents.list(by.db, id),
	]);
	const toolId = decided?.toolId ?? null;
	const meeting = stateAfter(events);
	// An office brings its people in by their links; the address may hold a password.
	const isOffice = isBounded(by.scope);
	const joinUrl = isOffice ? null : (proposed.find((one) => one.toolId === toolId)?.joinUrl ?? '');
	const removed = isOffice ? new Set<string>() : meeting.removed;
	const present = isOffice ? null : meeting.present;
	const hasRoom = config().livekit !== null;
	const { room } = meeting;
	const facts = { form, startsAt, toolId, joinUrl, hasRoom, room, removed, present };
	const { personId: ownId } = by.actor;
	const isInvited = ownId !== null && invited.some(({ personId }) => personId === ownId);
	const readmitted = url.searchParams.get('readmitted');
	return {
		isCalledOff: calledOff !== null,
		/** Whether the account's person is: the head of the page leads them in. */
		isInvited,
		room: roomView(facts, invited, by.now, getLocale()),
		may: { lead: mayHere('room.lead'), decide: mayHere('session.decide') },
		said: {
			room: url.searchParams.get('room'),
			readmitted: invited.find((one) => one.id === readmitted)?.name ?? null,
		},
	};
};

export const actions = {
	openRoom: async ({ locals, params }) => {
		const { by, session } = await actingIn(locals, 'room.lead', params.id);
		const { id, calledOff } = session;
		if (calledOff) error(409, m.invite_roomCalledOff());
		if (!config().livekit) error(409, m.roomPanel_unavailable());
		await openRoom(by, id);
		back(id, 'room=opened');
	},

	closeRoom: async ({ locals, params }) => {
		const { by } = await actingIn(locals, 'room.lead', params.id);
		await closeRoom(by, params.id);
		back(params.id, 'room=closed');
	},

	readmit: async ({ locals, params, request }) => {
		const { by } = await actingIn(locals, 'room.lead', params.id);
		const attendee = await attendees.read(by.db, String((await request.formData()).get('id')));
		if (attendee?.sessionId !== params.id) error(404, m.session_notFound());
		await moderation.readmit(by, attendee.id);
		back(params.id, `readmitted=${attendee.id}`);
	},
};
