import { json } from '@sveltejs/kit';
import { checkerOfSessionLink } from '$lib/server/checks/checker.ts';
import { endRoom, giveRoom } from '$lib/server/checks/check-by-link.ts';
import { checkAnswer, requireLink } from '$lib/server/link-request.ts';

/** 200 with a ticket; 429 after too many; 503 while LiveKit does not answer, or there is none. */
export const POST = async (event) => {
	const ticket = checkAnswer(await giveRoom(checkerOfSessionLink(await requireLink(event))));
	return json(ticket, { headers: { 'cache-control': 'no-store' } });
};

export const DELETE = async (event) => {
	const checker = checkerOfSessionLink(await requireLink(event));
	checkAnswer(await endRoom(checker, event.request));
	return new Response(null, { status: 204 });
};
