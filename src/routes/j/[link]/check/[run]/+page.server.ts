import { getLocale } from '$lib/paraglide/runtime.js';
import { checkerOfSessionLink } from '$lib/server/checks/checker.ts';
import { openResult } from '$lib/server/checks/check-by-link.ts';
import { checkAnswer, requireLink } from '$lib/server/link-request.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';

export const load = async (event) => {
	const opened = await requireLink(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const result = await openResult(
		checkerOfSessionLink(opened),
		event,
		event.params.run,
		getLocale(),
	);
	const { session } = opened;
	const title = sessionTitle(session, getLocale());
	return { view: checkAnswer(result), session: { title, startsAt: session.startsAt } };
};
