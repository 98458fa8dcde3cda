import { json } from '@sveltejs/kit';
import { checkerOfSessionLink } from '$lib/server/checks/checker.ts';
import { keepReport } from '$lib/server/checks/check-by-link.ts';
import { checkAnswer, requireLink } from '$lib/server/link-request.ts';

/** Answers with the id of the result. */
export const POST = async (event) => {
	const kept = checkAnswer(await keepReport(checkerOfSessionLink(await requireLink(event)), event));
	return json(kept, { headers: { 'cache-control': 'no-store' } });
};
