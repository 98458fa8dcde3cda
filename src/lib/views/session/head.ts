import { dayOf } from '../../calendar/wall-clock.ts';
import { ownName } from '../../council/session-names.ts';
import { committeesOf } from '../../wording/session-titles.ts';
import { ownRoom } from '../../council/own-room.ts';
import type { RoomState } from '../../meeting/state.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { hourOf, shortMoment } from '../../wording/moments.ts';
import { calledOffSentence, movedSentence } from './attendance.ts';
import type { SessionHead } from './judged-session.ts';
import { formWord, offeredToolName } from './words.ts';

/** Where a session stands on the way from its form to its history. */
export type SessionState =
	'calledOff' | 'nothingKnown' | 'planned' | 'decided' | 'today' | 'running' | 'over';

/** What the head of a session's pages follows from. */
export interface HeadFacts {
	readonly session: SessionHead;
	/** Of the decision that holds, or `null`. */
	readonly toolId: string | null;
	readonly room: RoomState;
	/** How many are expected in the hall, how many elsewhere. */
	readonly onSite: number;
	/** With those of whom it is still open. */
	readonly remote: number;
	/** Of those, of how many it is still open where they take part. */
	readonly open?: number;
	/** Whether the invitations are sent. */
	readonly isSent?: boolean;
	/** Of the people who are expected elsewhere, guests aside: whether anything is known of devices. */
	readonly isAnyKnown: boolean;
	/** When it was called off, and why; `null`: it was not. */
	readonly calledOff?: { readonly at: string; readonly reason: string } | null;
	/** When the invitations say that it begins, where it has been moved since; `null`: it was not. */
	readonly movedFrom?: string | null;
	/** In how many things list and seats differ since the invitations are sent. */
	readonly differences?: number;
}

/** Who looks at the head, and what it may lead them to. */
interface HeadViewer {
	readonly mayDecide: boolean;
	readonly mayInvite: boolean;
}

/** What there is to do next; `to` names the page, or the part of one. */
export interface NextStep {
	readonly to: 'questions' | 'overview' | 'decision' | 'links' | 'attendees' | 'room' | 'history';
	readonly sentence: string;
	readonly link: string;
}

export interface HeadView {
	readonly title: string;
	/** "Do., 1. April 2027, 14:00 Uhr · Ratssaal · 16 Eingeladene: 5 im Saal, 11 zugeschaltet" */
	readonly about: string;
	readonly state: SessionState;
	readonly word: string;
	readonly step: NextStep;
	/** That seats have changed since the invitations are sent; `null`: there is nothing to decide. */
	readonly differences: string | null;
	/** What those who are invited have to be told by now: that it is called off, or moved; `null`: nothing. */
	readonly news: string | null;
}

/** What stands above each page of a session: what it is, where it stands, the one next step. */
export function headView(
	facts: HeadFacts,
	viewer: HeadViewer,
	now: string,
	locale: Locale,
): HeadView {
	const { session } = facts;
	const state = stateOf(facts, now);
	return {
		title: committeesOf(session, locale),
		about: [
			...[ownName(session)].filter(Boolean),
			shortMoment(session.startsAt, locale),
			(session.hallName ?? session.place) || formWord(session.form, locale),
			placesWord(facts, locale),
		].join(' · '),
		state,
		word: stateWord(state, facts, locale),
		step: stepOf[state](facts, viewer, now, locale),
		differences: differencesOf(facts, state, viewer, locale),
		news: newsOf(facts, state, viewer, now, locale),
	};
}

/** "35 Eingeladene: 5 im Saal, 10 zugeschaltet, 20 noch offen (gelten als zugeschaltet)" */
function placesWord({ onSite, remote, open = 0, session }: HeadFacts, locale: Locale): string {
	const invited = onSite + remote;
	if (session.form === 'onSite') return m.session_allOnSite({ invited }, { locale });
	if (session.form === 'video') return m.session_allRemote({ invited }, { locale });
	return open === 0
		? m.session_places({ invited, onSite, remote }, { locale })
		: m.session_placesOpen({ invited, onSite, remote: remote - open, open }, { locale });
}

/** On the day, and while it runs, our room is a place to go. */
export const canBeEntered = (state: SessionState, toolId: string | null): boolean =>
	toolId === ownRoom && (state === 'today' || state === 'running');

const ahead: readonly SessionState[] = ['nothingKnown', 'planned', 'decided', 'today'];

function differencesOf(
	{ differences = 0 }: HeadFacts,
	state: SessionState,
	{ mayInvite }: HeadViewer,
	locale: Locale,
): string | null {
	if (differences === 0 || !mayInvite || !ahead.includes(state)) return null;
	return m.invite_headDifferences({ count: differences }, { locale });
}

function newsOf(
	{ movedFrom = null, session, onSite, remote }: HeadFacts,
	state: SessionState,
	{ mayInvite }: HeadViewer,
	now: string,
	locale: Locale,
): string | null {
	if (!mayInvite) return null;
	const count = onSite + remote;
	if (state === 'calledOff' && session.startsAt > now)
		return m.news_calledOffNow({ count }, { locale });
	if (movedFrom === null || !ahead.includes(state)) return null;
	return movedSentence({ from: movedFrom, to: session.startsAt, count }, locale);
}

export function stateOf(facts: HeadFacts, now: string): SessionState {
	const { session, toolId, room, remote } = facts;
	const [day, today] = [dayOf(session.startsAt), dayOf(now)];
	if (facts.calledOff) return 'calledOff';
	if (room.is === 'open') return 'running';
	if (isOver(session.startsAt, room, now)) return 'over';
	if (day === today) return 'today';
	if (toolId !== null || remote === 0) return 'decided';
	return facts.isAnyKnown ? 'planned' : 'nothingKnown';
}

/** Whether a session whose room is not open has been: its day is past, or its room was closed since it began. */
export function isOver(startsAt: string, room: RoomState, now: string): boolean {
	const [day, today] = [dayOf(startsAt), dayOf(now)];
	return day < today || (day === today && room.is === 'closed' && startsAt <= now);
}

function stateWord(state: SessionState, { toolId, remote }: HeadFacts, locale: Locale): string {
	switch (state) {
		case 'calledOff':
			return m.invite_calledOff({}, { locale });
		case 'nothingKnown':
			return m.head_stateNothingKnown({}, { locale });
		case 'planned':
			return m.head_statePlanned({}, { locale });
		case 'decided':
			return toolId === null || remote === 0
				? m.head_stateNoTool({}, { locale })
				: m.head_stateDecided({ tool: offeredToolName(toolId, locale) }, { locale });
		case 'today':
			return m.head_stateToday({}, { locale });
		case 'running':
			return m.head_stateRunning({}, { locale });
		case 'over':
			return m.head_stateOver({}, { locale });
	}
}

type StepOf = (facts: HeadFacts, viewer: HeadViewer, now: string, locale: Locale) => NextStep;

const stepOf: Readonly<Record<SessionState, StepOf>> = {
	calledOff: ({ calledOff }, _viewer, _now, locale) => ({
		to: 'history',
		sentence: calledOff ? calledOffSentence(calledOff, locale) : '',
		link: m.head_toHistory({}, { locale }),
	}),
	nothingKnown: (_facts, _viewer, _now, locale) => ({
		to: 'questions',
		sentence: m.head_nothingKnown({}, { locale }),
		link: m.head_toQuestions({}, { locale }),
	}),
	planned: (_facts, { mayDecide }, _now, locale) => ({
		to: mayDecide ? 'decision' : 'overview',
		sentence: m.head_undecided({}, { locale }),
		link: mayDecide ? m.head_decide({}, { locale }) : m.head_compare({}, { locale }),
	}),
	decided: ({ remote, isSent = false }, { mayInvite }, _now, locale) => {
		if (remote > 0 && mayInvite && !isSent) {
			return {
				to: 'links',
				sentence: m.head_giveLinks({}, { locale }),
				link: m.links_title({}, { locale }),
			};
		}
		return {
			to: 'attendees',
			sentence: remote > 0 ? m.head_seeChecks({}, { locale }) : m.head_allOnSite({}, { locale }),
			link: m.head_toAttendees({}, { locale }),
		};
	},
	today: (facts, _viewer, _now, locale) => ({
		to: 'room',
		sentence: todaySentence(facts, locale),
		link: m.headline_toRoom({}, { locale }),
	}),
	running: ({ room }, _viewer, now, locale) => ({
		to: 'room',
		sentence: m.head_running({ since: openedWord(room, now, locale) }, { locale }),
		link: m.headline_toRoom({}, { locale }),
	}),
	over: (_facts, _viewer, _now, locale) => ({
		to: 'history',
		sentence: m.head_over({}, { locale }),
		link: m.head_toHistory({}, { locale }),
	}),
};

function todaySentence({ session, toolId, remote }: HeadFacts, locale: Locale): string {
	const hour = hourOf(session.startsAt, locale);
	if (remote === 0) return m.head_todayOnSite({ hour }, { locale });
	if (toolId === null) return m.head_todayUndecided({ hour }, { locale });
	if (toolId === ownRoom) return m.head_todayOwnRoom({ hour }, { locale });
	return m.head_todayTool({ hour, tool: offeredToolName(toolId, locale) }, { locale });
}

const openedWord = (room: RoomState, now: string, locale: Locale) =>
	sinceWord(room.is === 'open' ? room.openedAt : now, now, locale);

/** The hour alone, where it is today's. */
export const sinceWord = (since: string, now: string, locale: Locale): string =>
	dayOf(since) === dayOf(now) ? hourOf(since, locale) : shortMoment(since, locale);
