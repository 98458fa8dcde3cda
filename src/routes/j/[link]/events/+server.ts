import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { requireLink } from '$lib/server/link-request.ts';
import { parse } from '$lib/server/links/sign.ts';
import { followByLink } from '$lib/server/meeting/following/streams.ts';

/** A stream of what `../status` answers: now, whenever something happens, and every few seconds. */
export const GET = async (event) => {
	const { by, session } = await requireLink(event);
	const link = parse(event.params.link);
	if (!link) error(404, m.link_unknown());
	return followByLink(event, by, link, session.id);
};
