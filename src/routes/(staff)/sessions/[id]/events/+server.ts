import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { followAsStaff } from '$lib/server/meeting/following/streams.ts';
import { actingAs } from '$lib/server/request.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';

/** A stream that says whenever the pages of a session no longer show how things are. */
export const GET = async (event) => {
	const by = actingAs(event.locals, 'session.view');
	if (!(await sessions.read(by.db, event.params.id))) error(404, m.session_notFound());
	return followAsStaff(event, by, event.params.id);
};
