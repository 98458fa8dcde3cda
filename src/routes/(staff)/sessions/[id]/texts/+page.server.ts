import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { actingIn } from '$lib/server/request.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import { readNotReady, reminderFacts } from '$lib/server/sessions/not-ready.ts';
import { planSessions } from '$lib/server/sessions/planning.ts';
import { mailtoOf } from '$lib/views/letters/mailto.ts';
import { reminder } from '$lib/views/session/not-ready.ts';
import { passOnText } from '$lib/views/session/pass-on.ts';
import { sessionView } from '$lib/views/session/session-view.ts';

/** Texts about a session, to copy or to mail. */
export const load = async ({ locals, params }) => {
	const { by, session, mayHere } = await actingIn(locals, 'session.view', params.id);
	const locale = getLocale();
	const [[planned], decided] = await Promise.all([
		planSessions(by.db, [session]),
		decisions.read(by.db, session.id),
	]);
	const viewer = {
		scope: by.scope,
		mayDecide: mayHere('session.decide'),
		mayEquip: false,
		hasRoom: config().livekit !== null,
		personId: null,
	};
	const view = planned && sessionView(planned, decided?.toolId ?? null, viewer, by.now, locale);
	const standing = view && passOnText(session, view, locale);
	const attendees = planned?.attendees ?? [];
	const notReady = await readNotReady(by, session, attendees, locale);
	const toAll = reminder(await reminderFacts(by, session), '', locale);
	return {
		session: { id: session.id, committeeName: session.committeeName },
		standing: standing && { ...standing, mailto: mailtoOf('', standing.subject, standing.text) },
		reminder: notReady.length > 0 ? toAll : null,
		addresses: notReady.flatMap(({ email }) => (email === '' ? [] : [email])),
		without: notReady.filter(({ email }) => email === '').map(({ name }) => name),
	};
};
