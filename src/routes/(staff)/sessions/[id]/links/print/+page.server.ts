import * as audit from '$lib/server/db/audit.ts';
import { actingAs } from '$lib/server/request.ts';
import { readLinks } from '../links.server.ts';

export const load = async ({ locals, params }) => {
	const by = actingAs(locals, 'session.invite');
	const shown = await readLinks(by, params.id);
	await audit.recordDaily(by, 'session.showLinks', params.id);
	return shown;
};
