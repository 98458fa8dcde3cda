import { json } from '@sveltejs/kit';
import { leads } from '$lib/meeting/stage.ts';
import type { Status } from '$lib/meeting/stage.ts';
import { answers } from '$lib/server/meeting/livekit/reach.ts';
import { requireLink } from '$lib/server/request.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { db } from '$lib/server/db/db.ts';

export const GET = async (event) => {
	const { attendee, session, stage } = await requireLink(event);
	const everyone = leads(attendee.role) ? await attendees.list(db(), [session.id]) : [];
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
