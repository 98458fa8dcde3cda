import { dayOf } from '$lib/calendar/wall-clock.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { readAddressees } from '$lib/server/mail/letters-of-session.ts';
import { config } from '$lib/server/process/config.ts';
import { actingIn } from '$lib/server/request.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import { readReplies } from '$lib/server/sessions/session-replies.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import { readNotReady, reminderFacts } from '$lib/server/sessions/not-ready.ts';
import { movedFrom } from '$lib/server/sessions/moved-from.query.ts';
import { isReinstated } from '$lib/server/sessions/reinstated.query.ts';
import { planSessions } from '$lib/server/sessions/planning.ts';
import { mailtoOf } from '$lib/views/letters/mailto.ts';
import { newsOf } from '$lib/views/letters/news.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';
import { reminder } from '$lib/views/session/not-ready.ts';
import { replyRequest } from '$lib/views/session/replies.ts';
import { passOnText } from '$lib/views/session/pass-on.ts';
import { sessionView } from '$lib/views/session/session-view.ts';
import { offeredTexts } from '$lib/views/session/texts.ts';
import { seesDetails } from '$lib/views/session/viewer.ts';

interface Reached {
	readonly id: string;
	readonly name: string;
	readonly email: string;
}

/** @param untold who has no invitation that is known of: nothing they were told changes, and they have no link to open */
const reached = (people: readonly Reached[], untold: ReadonlySet<string>) => ({
	addresses: people.flatMap(({ id, email }) => (email === '' || untold.has(id) ? [] : [email])),
	without: people.filter(({ id, email }) => email === '' && !untold.has(id)).map(nameOf),
	untold: people.filter(({ id }) => untold.has(id)).map(nameOf),
});
const nameOf = ({ name }: Reached) => name;

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
		isOutside: true,
	};
	const view = planned && sessionView(planned, decided?.toolId ?? null, viewer, by.now, locale);
	const standing = view && passOnText(session, view, locale);
	const invited = planned?.attendees ?? [];
	const notReady = await readNotReady(by, session, invited, locale);
	const facts = await reminderFacts(by, session);
	const moved = session.startsAt > by.now ? await movedFrom(by.db, session) : null;
	const again = session.startsAt > by.now && (await isReinstated(by.db, session));
	const told = { ...session, ...facts, movedFrom: moved, isReinstated: again };
	const news = newsOf(told, null, locale);
	const offered = offeredTexts({
		isCalledOff: session.calledOff !== null,
		isSent: session.sent !== null,
		notReady: notReady.length,
	});
	const untold = new Set(
		(await readAddressees(by.db, session, by.now)).flatMap(({ attendee, isUntold }) =>
			isUntold ? [attendee.id] : [],
		),
	);
	const everyone = await attendees.listEveryone(by.db, [session.id]);
	const { owing, fallen } = await readReplies(by, session, everyone, false, locale);
	// Whoever has replied once has a link.
	const isAsked = (session.sent || fallen) && !session.calledOff && session.startsAt > by.now;
	return {
		session: { id: session.id, title: sessionTitle(session, locale) },
		news: news && { ...news, mailto: mailtoOf('', news.subject, news.text) },
		toTell: reached(
			invited.filter((one) => seesDetails(by, one)),
			untold,
		),
		standing: offered.standing &&
			standing && { ...standing, mailto: mailtoOf('', standing.subject, standing.text) },
		reminder: offered.reminder ? reminder(facts, '', locale) : null,
		replyRequest:
			isAsked && owing.length > 0 ? replyRequest(facts, null, dayOf(by.now), locale) : null,
		toAsk: reached(owing, untold),
		isTooEarly: offered.isTooEarly,
		toRemind: reached(notReady, untold),
	};
};
