import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { config } from '$lib/server/config.ts';
import { expiresAt, linkFor } from '$lib/server/links.ts';
import * as attendees from '$lib/server/store/attendees.ts';
import { db } from '$lib/server/store/db.ts';
import * as sessions from '$lib/server/store/sessions.ts';
import { longMoment } from '$lib/wording/moments.ts';

/** Everyone's personal link. Only for those who may hand them out. */
export async function readLinks(sessionId: string) {
	const [session, invited] = await Promise.all([
		sessions.read(db(), sessionId),
		attendees.list(db(), [sessionId]),
	]);
	if (!session) error(404, m.session_notFound());
	const { id, committeeName, startsAt, hallName, place } = session;
	return {
		session: { id, committeeName, startsAt, place: hallName ?? place },
		until: longMoment(expiresAt(startsAt)),
		links: invited.map((attendee) => ({
			id: attendee.id,
			name: attendee.name,
			sortName: attendee.sortName,
			isRemoved: attendee.removedAt !== null,
			url: config().origin + linkFor({ id: attendee.linkId, generation: attendee.linkGeneration }),
		})),
	};
}
