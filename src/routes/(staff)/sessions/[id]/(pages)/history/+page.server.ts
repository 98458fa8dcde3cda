import { getLocale } from '$lib/paraglide/runtime.js';
import { actingIn } from '$lib/server/request.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import { listChanges } from '$lib/server/sessions/session-changes.query.ts';
import { sessionHistory } from '$lib/views/session/session-history.ts';

export const load = async ({ locals, params, parent, url }) => {
	// What is shown must not be older than the mark that is read there.
	await parent();
	const { by, session } = await actingIn(locals, 'session.view', params.id);
	const before = url.searchParams.get('before');
	const [decided, { changes, older }] = await Promise.all([
		decisions.list(by.db, [session.id]),
		listChanges(by, session.id, before),
	]);
	const span = { from: older, before };
	return {
		history: sessionHistory(decided, changes, by, span, getLocale()),
		older,
		isFirstPage: before === null,
	};
};
