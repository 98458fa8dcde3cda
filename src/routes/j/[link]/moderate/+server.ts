import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { chairCommands, leads } from '$lib/meeting/stage.ts';
import type { ChairCommand } from '$lib/meeting/stage.ts';
import { m } from '$lib/paraglide/messages.js';
import * as clock from '$lib/server/process/clock.ts';
import { closeRoom, mute, openRoom, removeFromRoom } from '$lib/server/meeting/livekit/rooms.ts';
import { Unreachable } from '$lib/server/meeting/livekit/service.ts';
import { requireLink } from '$lib/server/request.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { scopeOfPerson } from '$lib/access/scope.ts';
import type { Acting } from '$lib/server/acting.ts';
import { db } from '$lib/server/db/db.ts';

const Body = v.object({ deed: v.picklist(chairCommands), attendeeId: v.optional(v.string(), '') });

/** What the chair may do from their personal page: to the room, or to one attendee of this session. */
export const POST = async (event) => {
	const { attendee: chair, session, stage } = await requireLink(event);
	if (!leads(chair.role) || chair.removedAt !== null) error(403, m.room_onlyChair());
	const body = v.safeParse(Body, await event.request.json().catch(() => null));
	if (!body.success) error(400, m.error_badRequest());
	const { deed, attendeeId } = body.output;
	const by: Acting = {
		db: db(),
		actor: { kind: 'attendee', id: chair.id, name: chair.name, role: chair.role },
		scope: scopeOfPerson(chair.personId),
		now: clock.now(),
	};

	const toRoom: Partial<Record<ChairCommand, () => Promise<unknown>>> = {
		open: () => openRoom(by, session.id),
		close: () => closeRoom(by, session.id),
	};
	const toAttendee: Partial<Record<ChairCommand, (id: string) => Promise<unknown>>> = {
		mute: (id) => mute(by, id),
		remove: (id) => removeFromRoom(by, id),
		readmit: (id) => attendees.readmit(by, id),
	};
	try {
		if (deed === 'open' && stage !== 'waiting' && stage !== 'closed' && stage !== 'open') {
			error(409, m.room_notOurs());
		}
		await toRoom[deed]?.();
		if (toAttendee[deed]) await toAttendee[deed](await otherOf(session.id, chair.id, attendeeId));
	} catch (thrown) {
		if (!(thrown instanceof Unreachable)) throw thrown;
		error(503, m.room_serverAway());
	}
	return json({ done: true });
};

/** Only of this session, and never oneself: the chair would lock themself out. */
async function otherOf(sessionId: string, chairId: string, attendeeId: string): Promise<string> {
	const other = await attendees.read(db(), attendeeId);
	if (!other || other.sessionId !== sessionId || other.id === chairId) {
		error(404, m.room_nobodyThere());
	}
	return other.id;
}
