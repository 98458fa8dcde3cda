import { json } from '@sveltejs/kit';
import { may } from '$lib/access/acts.ts';
import type { Status } from '$lib/meeting/attendee-page.ts';
import { requireLink } from '$lib/server/link-request.ts';
import { answers } from '$lib/server/meeting/livekit/reach.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';

export const GET = async (event) => {
	const { by, attendee, session, stage } = await requireLink(event);
	const everyone = may(by.actor, 'room.lead') ? await attendees.list(by.db, [session.id]) : [];
	const status: Status = {
		stage,
		livekit: stage === 'open' && (await answers()),
		mutedAt: attendee.mutedAt,
		removed: everyone
			.filter(({ removedAt }) => removedAt !== null)
			.map(({ id, name }) => ({ id, name })),
	};
	return json(status, { headers: { 'cache-control': 'no-store' } });
};
