import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { requireStaff } from '$lib/server/request.ts';
import { db } from '$lib/server/store/db.ts';
import * as sessions from '$lib/server/store/sessions.ts';

export const load = async ({ locals, params }) => {
	requireStaff(locals);
	const session = await sessions.read(db(), params.id);
	if (!session) error(404, m.session_notFound());
	return { session };
};
