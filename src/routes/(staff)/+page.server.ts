import { may } from '$lib/access/acts.ts';
import { beginningOf } from '$lib/calendar/wall-clock.ts';
import { differingSessions } from '$lib/server/sessions/differences.ts';
import { movedSessions } from '$lib/server/sessions/moved-sessions.ts';
import { sessionTitle } from '$lib/wording/session-titles.ts';
import { calledOffSentence, movedSentence } from '$lib/views/session/attendance.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { config } from '$lib/server/process/config.ts';
import { actingAs } from '$lib/server/request.ts';
import { attentionFor } from '$lib/server/process/security/attention-for.ts';
import { ownAttendees } from '$lib/server/sessions/own-attendee.query.ts';
import { askable, questionsOf } from '$lib/server/sessions/questions.ts';
import { listUnreplaced } from '$lib/server/sessions/unreplaced.query.ts';
import { unreplacedLines } from '$lib/views/today/unreplaced.ts';
import { planAhead } from '$lib/server/sessions/ahead.ts';
import { affectingRestrictions } from '$lib/server/register/affecting-restrictions.ts';
import * as restrictions from '$lib/server/register/restrictions.ts';
import { affectingLines } from '$lib/views/restrictions/affecting.ts';
import { askingView } from '$lib/views/questions/batches.ts';
import { invitedPeople } from '$lib/views/today/invited-people.ts';
import { startCounts } from '$lib/server/register/start-counts.query.ts';
import { peopleWithoutDevice } from '$lib/server/register/without-device.query.ts';
import { startList } from '$lib/views/today/start-list.ts';
import { ownAccountSentences } from '$lib/views/today/own-account.ts';
import * as audit from '$lib/server/db/audit.ts';
import { addDays } from '$lib/calendar/day.ts';
import { pressingNotices } from '$lib/server/sessions/notice-board.ts';
import * as sessions from '$lib/server/sessions/sessions.ts';
import { todayView } from '$lib/views/today/today.ts';

const daysOfReplies = 366;

export const load = async ({ locals }) => {
	const by = actingAs(locals, 'session.view');
	const { today, until, planned, decided, calledOff } = await planAhead(by);
	const mayInvite = may(by.actor, 'session.invite');
	const { scope, now } = by;
	const asking = askable(by, planned);
	const own = await ownAttendees(
		by.db,
		planned.map(({ session }) => session.id),
		by.actor.personId,
	);
	const attends = new Set(own.map(({ sessionId }) => sessionId));
	const viewer = {
		scope,
		now,
		attends,
		reach: asking.reach,
		hasRoom: config().livekit !== null,
		today,
	};
	const asked = questionsOf(asking.planned, decided, viewer.hasRoom);
	const { batches } = askingView(asked, viewer, getLocale());
	const ahead = await restrictions.list(by.db, today);
	const invited = invitedPeople(asking.planned, asking.reach);
	const affecting = await affectingRestrictions(by, ahead, invited, today);
	const moved = mayInvite ? await movedSessions(by, planned) : [];
	// A substitute is found while there is time: also beyond the weeks that are planned.
	const coming = mayInvite
		? await sessions.list(by.db, now, beginningOf(addDays(today, daysOfReplies)))
		: [];
	const unreplaced = await listUnreplaced(
		by.db,
		coming.map(({ id }) => id),
	);
	return {
		now: by.now,
		attention: await attentionFor(by, getLocale()),
		ownAccount: ownAccountSentences(
			await audit.list(by.db, { subjectKind: 'staff', subjectId: by.actor.id }, 50),
			by.now,
			getLocale(),
		),
		unreplaced: unreplacedLines(unreplaced, coming, getLocale()),
		moved: moved.map(({ session, attendees, from }) => ({
			...{ id: session.id, title: sessionTitle(session, getLocale()) },
			sentence: movedSentence({ from, to: session.startsAt, count: attendees.length }, getLocale()),
		})),
		calledOff: calledOff.map((session) => ({
			...{ id: session.id, title: sessionTitle(session, getLocale()), startsAt: session.startsAt },
			sentence: session.calledOff ? calledOffSentence(session.calledOff, getLocale()) : '',
		})),
		differing: mayInvite
			? await differingSessions(by.db, by.now, beginningOf(until), getLocale())
			: [],
		notices: mayInvite ? await pressingNotices(by, getLocale()) : [],
		restrictions: affectingLines(affecting, today, getLocale()),
		isAnythingPlanned: planned.length > 0,
		start: may(by.actor, 'committee.edit') ? startList(await startCounts(by.db)) : null,
		unregistered: by.actor.role === 'office' ? await peopleWithoutDevice(by) : null,
		...todayView(planned, decided, batches, viewer, getLocale()),
	};
};
