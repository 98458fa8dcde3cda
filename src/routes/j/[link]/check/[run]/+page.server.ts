import { resultView } from '$lib/server/checks/device-check.ts';
import { requireChecker } from '../checker.server.ts';

export const load = async (event) => {
	const { checker, session } = await requireChecker(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const view = await resultView(event, checker, event.params.run);
	return { view, session: { committee: session.committeeName, startsAt: session.startsAt } };
};
