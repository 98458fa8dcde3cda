import { getLocale } from '$lib/paraglide/runtime.js';
import { checkerOfSessionLink } from '$lib/server/checks/checker.ts';
import { openCheck } from '$lib/server/checks/check-by-link.ts';
import { requireLink } from '$lib/server/link-request.ts';

/** Opening the page changes nothing: mail scanners open links too. */
export const load = async (event) => {
	const checker = checkerOfSessionLink(await requireLink(event));
	event.setHeaders({ 'cache-control': 'no-store' });
	return { ...(await openCheck(checker, event, getLocale())), name: checker.name };
};
