import { getLocale } from '$lib/paraglide/runtime.js';
import { markFor } from '$lib/server/meeting/following/hearing.ts';
import { readMark } from '$lib/server/meeting/following/session-mark.query.ts';
import { differencesIn } from '$lib/council/attendance.ts';
import * as meetingEvents from '$lib/server/meeting/meeting-events.ts';
import { config } from '$lib/server/process/config.ts';
import { actingIn } from '$lib/server/request.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import { movedFrom } from '$lib/server/sessions/moved-from.query.ts';
import { ownAttendee } from '$lib/server/sessions/own-attendee.query.ts';
import { readDifference } from '$lib/server/sessions/follow-seats.ts';
import { countInvited } from '$lib/server/sessions/session-head.query.ts';
import { canBeEntered, headView } from '$lib/views/session/head.ts';

/** Pages that follow the session while they are open. */
const following: readonly (string | null)[] = [
	'/(staff)/sessions/[id]/(pages)/room',
	'/(staff)/sessions/[id]/(pages)/history',
];

/** The head alone: what a page shows below it, it reads itself. */
export const load = async ({ locals, params, route }) => {
	const { by, session, mayHere } = await actingIn(locals, 'session.view', params.id);
	// Before everything that changes by itself, or the page would not notice what happens meanwhile.
	const mark = following.includes(route.id) ? await readMark(by.db, params.id) : '';
	const [decided, invited, meeting, { difference }, own, moved] = await Promise.all([
		decisions.read(by.db, session.id),
		countInvited(by.db, session),
		config().livekit ? meetingEvents.read(by.db, session.id) : null,
		readDifference(by.db, session),
		ownAttendee(by.db, session.id, by.actor.personId),
		movedFrom(by.db, session),
	]);
	const viewer = {
		mayDecide: mayHere('session.decide'),
		mayInvite: mayHere('session.invite'),
	};
	const room = meeting?.room ?? ({ is: 'none' } as const);
	const facts = {
		...{ session, toolId: decided?.toolId ?? null, room, ...invited },
		calledOff: session.calledOff,
		isSent: session.sent !== null,
		movedFrom: moved,
		differences: session.sent ? differencesIn(difference) : 0,
	};
	const head = headView(facts, viewer, by.now, getLocale());
	return {
		sessionId: session.id,
		mark: markFor(by.actor, mark),
		/** Whether letters lead further than texts to copy. */
		canMail: viewer.mayInvite && config().mail !== null,
		head,
		/** As the person whose account it is, by their own link. */
		mayEnter: own !== null && canBeEntered(head.state, facts.toolId) && config().livekit !== null,
		mayChange: mayHere('session.schedule'),
	};
};
