import { checkView } from '$lib/server/checks/device-check.ts';
import { requireChecker } from './checker.server.ts';

/** Opening the page changes nothing: mail scanners open links too. */
export const load = async (event) => {
	const { checker, session } = await requireChecker(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const view = await checkView(event, checker);
	return { ...view, name: checker.name, session: session.committeeName };
};
