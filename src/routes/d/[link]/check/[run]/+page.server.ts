import { getLocale } from '$lib/paraglide/runtime.js';
import { checkerOfDeviceLink } from '$lib/server/checks/checker.ts';
import { openResult } from '$lib/server/checks/check-by-link.ts';
import { checkAnswer, requireDeviceLink } from '$lib/server/link-request.ts';

export const load = async (event) => {
	const opened = await requireDeviceLink(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const result = await openResult(
		checkerOfDeviceLink(opened),
		event,
		event.params.run,
		getLocale(),
	);
	return { view: checkAnswer(result) };
};
