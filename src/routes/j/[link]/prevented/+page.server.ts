import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { getLocale } from '$lib/paraglide/runtime.js';
import { optionalText, readForm } from '$lib/server/form.ts';
import { requireLinkToReply } from '$lib/server/link-request.ts';
import { read as readRetention } from '$lib/server/privacy/retention.ts';
import type { ReplyFailure } from '$lib/server/sessions/own-reply.ts';
import { giveReply, takeBackReply, viewOwnReply } from '$lib/server/sessions/own-reply.ts';
import { leadsToRoom } from '$lib/views/attendee/page.ts';
import { replyFailureSentence } from '$lib/views/attendee/reply.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';

/** Asks whoever is prevented once more; whoever has said so sees it here and can take it back. */
export const load = async (event) => {
	const { by, attendee, session, path, opened } = await requireLinkToReply(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	const reply = await viewOwnReply(by, session, attendee, getLocale());
	const mayReply = reply?.choices.some(({ choice }) => choice === 'prevented') ?? false;
	// Nothing to ask, and nothing was said; a form that came too late is told why.
	if (opened && !mayReply && event.request.method === 'GET') redirect(303, path);
	return {
		path,
		name: attendee.name,
		title: sessionTitle(session, getLocale()),
		startsAt: session.startsAt,
		reply: opened ? null : reply,
		hasRoom: opened !== null && leadsToRoom(session.form, opened.stage),
		days: (await readRetention(by.db)).meetingEvents,
	};
};

const refused = (why: ReplyFailure, message = '') =>
	fail(409, { message, errors: { '': replyFailureSentence(why, getLocale()) } });

const Form = v.object({ message: optionalText });

export const actions = {
	say: async (event) => {
		const { by, attendee, path } = await requireLinkToReply(event);
		const sent = readForm(Form, await event.request.formData());
		if (!sent.ok) return fail(400, { message: sent.values.message ?? '', errors: sent.errors });
		const failure = await giveReply(by, attendee, 'prevented', sent.output.message);
		if (failure) {
			return refused(failure, sent.values.message);
		}
		redirect(303, `${path}/prevented`);
	},

	takeBack: async (event) => {
		const { by, attendee, path } = await requireLinkToReply(event);
		const failure = await takeBackReply(by, attendee);
		if (failure) {
			return refused(failure);
		}
		redirect(303, `${path}?takenBack#reply`);
	},
};
