import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { joinGrant } from '$lib/server/meeting/livekit/rooms.ts';
import { Unreachable } from '$lib/server/meeting/livekit/service.ts';
import { log } from '$lib/server/process/log.ts';
import { noteRequest } from '$lib/server/process/security/note-request.ts';
import { requireLink } from '$lib/server/link-request.ts';

const Body = v.object({ key: v.optional(v.nullable(v.string()), null) });

/** 200 with a ticket; 409 with the stage while the room is not open to them; 503 without LiveKit. */
export const POST = async (event) => {
	const { by, attendee, stage } = await requireLink(event);
	if (stage === 'removed') {
		noteRequest(event, 'tokenRefused', { about: { by: 'attendee', id: attendee.id } });
	}
	if (stage !== 'open') return json({ stage }, { status: 409 });
	const body = v.safeParse(Body, await event.request.json().catch(() => ({})), {
		abortEarly: true,
	});
	try {
		const ticket = await joinGrant(by.db, attendee, body.success ? body.output.key : null);
		if (ticket) return json(ticket, { headers: { 'cache-control': 'no-store' } });
	} catch (error) {
		if (!(error instanceof Unreachable)) throw error;
		log().warn({ error }, 'nobody can join: LiveKit does not answer');
		return json({ stage }, { status: 503 });
	}
	const { stage: meanwhile } = await requireLink(event);
	return json({ stage: meanwhile }, { status: 409 });
};
