import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '$lib/paraglide/messages.js';
import { requireLink } from '$lib/server/link-request.ts';
import { endConnection, takeOver } from '$lib/server/meeting/livekit/rooms.ts';
import { Unreachable } from '$lib/server/meeting/livekit/service.ts';

const Body = v.variant('deed', [
	v.object({ deed: v.literal('leave'), key: v.string(), sid: v.string() }),
	v.object({ deed: v.literal('takeOver'), key: v.string() }),
]);

/** What an attendee's page asks about their own connections to the room, and about nobody else's. */
export const POST = async (event) => {
	const { by, attendee } = await requireLink(event);
	const body = v.safeParse(Body, await event.request.json().catch(() => null), {
		abortEarly: true,
	});
	if (!body.success) error(400, m.error_badRequest());
	const asked = body.output;
	try {
		if (asked.deed === 'leave') await endConnection(by.db, attendee, asked.key, asked.sid);
		else await takeOver(by.db, attendee, asked.key);
	} catch (thrown) {
		// While LiveKit is away nobody is connected.
		if (!(thrown instanceof Unreachable)) throw thrown;
	}
	return new Response(null, { status: 204 });
};
