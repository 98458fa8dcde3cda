import { beginningOf, dayOf } from '$lib/calendar/wall-clock.ts';
import { addDays } from '$lib/calendar/day.ts';
import { may } from '$lib/access/acts.ts';
import { actingAs } from '$lib/server/request.ts';
import * as attendees from '$lib/server/sessions/attendees.ts';
import * as decisions from '$lib/server/sessions/decisions.ts';
import * as proposals from '$lib/server/sessions/proposals.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';

/** How far the list looks back where older sessions are asked for, and ahead always. */
const daysBack = 365;
const daysAhead = 730;

export const load = async ({ locals, url }) => {
	const by = actingAs(locals, 'session.view');
	const today = dayOf(by.now);
	const withPast = url.searchParams.has('past');
	const listed = await sessions.listAll(
		by.db,
		beginningOf(withPast ? addDays(today, -daysBack) : today),
		beginningOf(addDays(today, daysAhead)),
	);
	const ids = listed.map(({ id }) => id);
	const [counts, proposed, decided] = await Promise.all([
		attendees.countBySession(by.db, ids),
		proposals.list(by.db, ids),
		decisions.list(by.db, ids),
	]);
	return {
		withPast,
		maySchedule: may(by.actor, 'session.schedule'),
		past: withPast ? 0 : await sessions.countBefore(by.db, beginningOf(today)),
		sessions: listed.map((session) => ({
			id: session.id,
			committeeName: session.committeeName,
			startsAt: session.startsAt,
			form: session.form,
			place: session.hallName ?? session.place,
			calledOff: session.calledOff?.reason ?? null,
			invited: counts.get(session.id) ?? 0,
			proposed: proposed.filter((one) => one.sessionId === session.id).map((one) => one.toolId),
			decided: decided.find((one) => one.sessionId === session.id)?.toolId ?? null,
		})),
	};
};
