import { json } from '@sveltejs/kit';
import { mayLead } from '$lib/access/acts.ts';
import type { Status } from '$lib/meeting/attendee-page.ts';
import { requireLink } from '$lib/server/link-request.ts';
import { answers } from '$lib/server/meeting/livekit/reach.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';

export const GET = async (event) => {
	const { by, attendee, session, stage, meeting } = await requireLink(event);
	const { removed, muted } = meeting;
	const isLed = removed.size > 0 && mayLead(by.actor, removed);
	const everyone = isLed ? await attendees.list(by.db, [session.id]) : [];
	const status: Status = {
		stage,
		livekit: stage === 'open' && (await answers()),
		mutedAt: muted.get(attendee.id) ?? null,
		removed: everyone.filter(({ id }) => removed.has(id)).map(({ id, name }) => ({ id, name })),
	};
	return json(status, { headers: { 'cache-control': 'no-store' } });
};
