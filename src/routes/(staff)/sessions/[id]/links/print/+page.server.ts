import { requireRole } from '$lib/server/request.ts';
import { readLinks } from '../links.server.ts';

export const load = async ({ locals, params }) => {
	requireRole(locals, 'administrator', 'secretary');
	return readLinks(params.id);
};
