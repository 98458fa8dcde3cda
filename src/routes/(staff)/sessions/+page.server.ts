import { beginningOf, dayOf } from '$lib/calendar/wall-clock.ts';
import { addDays } from '$lib/calendar/day.ts';
import { may } from '$lib/access/acts.ts';
import { ownName } from '$lib/council/session-names.ts';
import { committeesOf } from '$lib/wording/session-titles.ts';
import { actingAs } from '$lib/server/request.ts';
import { concerning } from '$lib/server/sessions/concerning.query.ts';
import { ownPeopleAhead } from '$lib/server/sessions/own-people.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
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
	const span = async (from: string, before: string) =>
		concerning(by, await sessions.listAll(by.db, beginningOf(from), beginningOf(before)));
	const before = await span(addDays(today, -daysBack), today);
	const coming = await span(today, addDays(today, daysAhead));
	const listed = withPast ? [...before, ...coming] : coming;
	const ids = listed.map(({ id }) => id);
	const [counts, proposed, decided, own] = await Promise.all([
		attendees.countBySession(by.db, ids),
		proposals.list(by.db, ids),
		decisions.list(by.db, ids),
		ownPeopleAhead(by, getLocale()),
	]);
	return {
		withPast,
		maySchedule: may(by.actor, 'session.schedule'),
		mayInvite: may(by.actor, 'session.invite'),
		past: withPast ? 0 : before.length,
		sessions: listed.map((session) => ({
			id: session.id,
			committees: committeesOf(session, getLocale()),
			ownName: ownName(session),
			startsAt: session.startsAt,
			form: session.form,
			place: session.hallName ?? session.place,
			calledOff: session.calledOff?.reason ?? null,
			invited: counts.get(session.id) ?? 0,
			own: own.get(session.id) ?? [],
			proposed: proposed.filter((one) => one.sessionId === session.id).map((one) => one.toolId),
			decided: decided.find((one) => one.sessionId === session.id)?.toolId ?? null,
		})),
	};
};
