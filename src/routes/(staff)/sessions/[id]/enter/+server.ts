import { error, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { linkFor } from '$lib/server/links/sign.ts';
import { actingIn } from '$lib/server/request.ts';
import { ownAttendee } from '$lib/server/sessions/own-attendee.query.ts';

/** Leads whoever signed in to the session as the person whose account it is, by their personal link. */
export const GET = async ({ locals, params }) => {
	const { by, session } = await actingIn(locals, 'session.view', params.id);
	const own = await ownAttendee(by.db, session.id, by.actor.personId);
	if (!own) error(404, m.enter_notInvited());
	redirect(303, linkFor({ id: own.linkId, generation: own.linkGeneration }));
};
