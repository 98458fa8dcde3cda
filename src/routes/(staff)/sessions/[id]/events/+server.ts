import { followAsStaff } from '$lib/server/meeting/following/streams.ts';
import { actingIn } from '$lib/server/request.ts';

/** A stream that says whenever the pages of a session no longer show how things are. */
export const GET = async (event) => {
	const { by } = await actingIn(event.locals, 'session.view', event.params.id);
	return followAsStaff(event, by, event.params.id);
};
