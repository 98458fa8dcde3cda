import { json } from '@sveltejs/kit';
import { seesEveryone, statusOf } from '$lib/meeting/status.ts';
import { requireLink } from '$lib/server/link-request.ts';
import { answers } from '$lib/server/meeting/livekit/reach.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';

export const GET = async (event) => {
	const { by, session, stage, meeting } = await requireLink(event);
	const facts = { actor: by.actor, stage, meeting };
	const everyone = seesEveryone(facts) ? await attendees.list(by.db, [session.id]) : [];
	const livekit = stage === 'open' && (await answers());
	const { form, revision } = session;
	const status = statusOf({ ...facts, everyone, form, livekit, revision });
	return json(status, { headers: { 'cache-control': 'no-store' } });
};
