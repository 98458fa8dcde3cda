import { getLocale } from '$lib/paraglide/runtime.js';
import { checkerOfDeviceLink } from '$lib/server/checks/checker.ts';
import { openCheck } from '$lib/server/checks/check-by-link.ts';
import { requireDeviceLink } from '$lib/server/link-request.ts';

/** Opening the page changes nothing: mail scanners open links too. */
export const load = async (event) => {
	const checker = checkerOfDeviceLink(await requireDeviceLink(event));
	event.setHeaders({ 'cache-control': 'no-store' });
	return { ...(await openCheck(checker, event, getLocale())), name: checker.name };
};
