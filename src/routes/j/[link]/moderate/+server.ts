import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { mayLead } from '$lib/access/acts.ts';
import { chairCommands } from '$lib/meeting/attendee-page.ts';
import { m } from '$lib/paraglide/messages.js';
import { requireLink } from '$lib/server/link-request.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { carryOut } from '$lib/server/meeting/chair-commands.ts';
import type { CommandRefusal } from '$lib/server/meeting/chair-commands.ts';

const Body = v.object({ deed: v.picklist(chairCommands), attendeeId: v.optional(v.string(), '') });

const refusals: Readonly<Record<CommandRefusal, readonly [status: number, message: () => string]>> =
	{
		notOurs: [409, m.room_notOurs],
		nobodyThere: [404, m.room_nobodyThere],
		serverAway: [503, m.room_serverAway],
	};

/** What the chair may do from their personal page: to the room, or to one attendee of this session. */
export const POST = async (event) => {
	const { by, attendee: chair, session, stage, meeting } = await requireLink(event);
	if (!mayLead(by.actor, meeting.removed)) {
		const about = { by: 'attendee', id: chair.id } as const;
		noteRequest(event, 'actRefused', { reason: 'room.lead', about });
		error(403, m.room_onlyChair());
	}
	const body = v.safeParse(Body, await event.request.json().catch(() => null), {
		abortEarly: true,
	});
	if (!body.success) error(400, m.error_badRequest());
	const { deed, attendeeId } = body.output;
	const chaired = { sessionId: session.id, chairId: chair.id, stage };
	const refused = await carryOut(by, chaired, deed, attendeeId);
	if (refused === null) return json({ done: true });
	const [status, message] = refusals[refused];
	error(status, message());
};
