import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '$lib/access/acts.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { requireLinkToReply } from '$lib/server/link-request.ts';
import { qrAddress } from '$lib/server/links/qr.ts';
import { readsAll } from '$lib/server/acting.ts';
import * as offices from '$lib/server/register/offices.ts';
import { readAgenda } from '$lib/server/sessions/agenda.ts';
import * as proposals from '$lib/server/sessions/proposals.ts';
import { verdictsOf } from '$lib/server/sessions/own-verdicts.ts';
import { movedFrom } from '$lib/server/sessions/moved-from.query.ts';
import { giveReply, takeBackReply, viewOwnReply } from '$lib/server/sessions/own-reply.ts';
import { replyChoices } from '$lib/council/reply.ts';
import { m } from '$lib/paraglide/messages.js';
import { replyFailureSentence } from '$lib/views/attendee/reply.ts';
import { invitedAgenda } from '$lib/views/session/agenda.ts';
import { attendeePageView } from '$lib/views/attendee/page.ts';

/** Opening the page changes nothing: mail scanners open links too. */
export const load = async (event) => {
	const found = await requireLinkToReply(event);
	const { by, opened } = found;
	event.setHeaders({ 'cache-control': 'no-store' });
	if (!opened) redirect(303, `${found.path}/prevented`);
	const proposed = await proposals.list(by.db, [opened.session.id]);
	const joinUrl = proposed.find(({ toolId }) => toolId === opened.toolId)?.joinUrl ?? '';
	const leads = may(by.actor, 'room.lead');
	const { attendee, session, stage, toolId } = opened;
	// Whoever can go in needs no forecast any more.
	const isGoingIn = stage === 'open' || stage === 'removed';
	const verdicts = isGoingIn ? [] : await verdictsOf(by, session, attendee, toolId, getLocale());
	const office =
		verdicts.length > 0 && attendee.officeId !== null
			? await offices.read(readsAll(by.db), attendee.officeId)
			: null;
	return {
		...attendeePageView({ ...opened, leads, joinUrl, now: by.now }, getLocale()),
		reply: await viewOwnReply(by, session, attendee, getLocale()),
		isTakenBack: event.url.searchParams.has('takenBack'),
		movedFrom: await movedFrom(by.db, session),
		agenda: invitedAgenda(await readAgenda(by.db, session.id), attendee.id, getLocale()),
		verdicts,
		office: office && { name: office.name, contact: office.contact },
		code: qrAddress(config().origin + opened.path),
	};
};

export const actions = {
	reply: async (event) => {
		const { by, attendee, path } = await requireLinkToReply(event);
		const sent = (await event.request.formData()).get('choice');
		const choice = replyChoices.find((known) => known === sent);
		// That somebody is prevented is asked once more, on a page of its own.
		if (choice === undefined || choice === 'prevented') error(400, m.error_badRequest());
		const failure = await giveReply(by, attendee, choice);
		if (failure) return fail(409, { problem: replyFailureSentence(failure, getLocale()) });
		redirect(303, `${path}#reply`);
	},

	takeBack: async (event) => {
		const { by, attendee, path } = await requireLinkToReply(event);
		const failure = await takeBackReply(by, attendee);
		if (failure) return fail(409, { problem: replyFailureSentence(failure, getLocale()) });
		redirect(303, `${path}?takenBack#reply`);
	},
};
