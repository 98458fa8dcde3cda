import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { getLocale } from '$lib/paraglide/runtime.js';
import { actingAs } from '$lib/server/request.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import { listChanges } from '$lib/server/sessions/session-changes.query.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { sessionHistory } from '$lib/views/session/session-history.ts';

export const load = async ({ locals, params, parent }) => {
	const by = actingAs(locals, 'session.view');
	// What is shown must not be older than the mark that is read there.
	await parent();
	const session = await sessions.read(by.db, params.id);
	if (!session) error(404, m.session_notFound());
	const [decided, changes] = await Promise.all([
		decisions.list(by.db, [session.id]),
		listChanges(by.db, session.id),
	]);
	return { history: sessionHistory(decided, changes, getLocale()) };
};
