import { resultView } from '$lib/server/checks/device-check.ts';
import { requireChecker } from '../checker.server.ts';

export const load = async (event) => {
	const checker = await requireChecker(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	return { view: await resultView(event, checker, event.params.run) };
};
