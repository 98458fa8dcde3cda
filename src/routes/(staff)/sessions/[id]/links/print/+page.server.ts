import { actingAs } from '$lib/server/request.ts';
import { readLinks } from '../links.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'session.invite');
	return readLinks(by, params.id);
};
