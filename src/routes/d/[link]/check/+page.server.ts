import { checkView } from '$lib/server/checks/device-check.ts';
import { requireChecker } from './checker.server.ts';

/** Opening the page changes nothing: mail scanners open links too. */
export const load = async (event) => {
	const checker = await requireChecker(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	return { ...(await checkView(event, checker)), name: checker.name };
};
