import { json } from '@sveltejs/kit';
import { checkerOfDeviceLink } from '$lib/server/checks/checker.ts';
import { keepReport } from '$lib/server/checks/check-by-link.ts';
import { checkAnswer, requireDeviceLink } from '$lib/server/link-request.ts';

/** Answers with the id of the result. */
export const POST = async (event) => {
	const kept = checkAnswer(
		await keepReport(checkerOfDeviceLink(await requireDeviceLink(event)), event),
	);
	return json(kept, { headers: { 'cache-control': 'no-store' } });
};
