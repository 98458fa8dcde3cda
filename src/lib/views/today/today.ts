import { dayOf } from '../../calendar/wall-clock.ts';
import { ownRoom } from '../../council/own-room.ts';
import { sessionTitle } from '../../wording/session-titles.ts';
import type { SessionForm } from '../../council/nouns.ts';
import type { Locale } from '../../paraglide/runtime.js';
import type { Effect } from '../../plan/ask-next.ts';
import { recommend } from '../../plan/recommendation.ts';
import type { ToolPlan } from '../../plan/session-plan.ts';
import { headlineOf } from '../session/headline.ts';
import type { Headline } from '../session/headline.ts';
import type { JudgedSession } from '../session/judged-session.ts';
import { summaryOf } from '../session/tool-summary.ts';
import type { ToolSummary } from '../session/tool-summary.ts';
import { ownPeople } from '../session/own-people.ts';
import type { OwnPerson } from '../session/own-people.ts';
import { seesDetails } from '../session/viewer.ts';
import type { Viewer } from '../session/viewer.ts';

/** A session of the next weeks: its tool's bands, and the sentence that decides. */
export interface TodaySession {
	readonly id: string;
	/** "Stadtrat", or "Stadtrat: Klausurtagung" */
	readonly title: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	readonly place: string;
	readonly form: SessionForm;
	/** The tool in question; `null` where everybody comes to the hall. */
	readonly tool: ToolSummary | null;
	readonly headline: Headline | null;
	/** Whether the viewer can go into our room themself, by their own link. */
	readonly mayEnter: boolean;
	/** The people of the office that looks; empty for whoever sees everybody. */
	readonly own: readonly OwnPerson[];
}

/** All that one person is asked, or whoever sets up a tool. */
export interface TodayQuestion {
	readonly kind: 'person' | 'tool';
	readonly id: string;
	readonly name: string;
	/** ISO date. */
	readonly by: string;
	readonly isUrgent: boolean;
	readonly count: number;
}

interface TodayBatch extends Omit<TodayQuestion, 'count'> {
	readonly questions: readonly unknown[];
	readonly effect: Effect;
}

export interface TodayView {
	readonly sessions: readonly TodaySession[];
	readonly questions: {
		readonly first: readonly TodayQuestion[];
		readonly all: number;
		/** How many may change the choice of a tool. */
		readonly ofChoice: number;
	};
}

/** Who looks at the day, on which moment of the council, UTC in ISO 8601. */
export type TodayViewer = Pick<Viewer, 'hasRoom' | 'scope'> & {
	readonly now: string;
	/** Ids of the sessions that the viewer is expected at themself. */
	readonly attends: Pick<ReadonlySet<string>, 'has'>;
};

/** The others are on their own page. */
const firstQuestions = 5;

/**
 * What needs the viewer's attention.
 *
 * @param judged sessions of the next weeks, the earliest first
 * @param decided tools by session
 * @param batches questions within the viewer's scope, the most important first
 */
export function todayView(
	judged: readonly JudgedSession[],
	decided: ReadonlyMap<string, string>,
	batches: readonly TodayBatch[],
	viewer: TodayViewer,
	locale: Locale,
): TodayView {
	return {
		sessions: judged.map((one) =>
			sessionOf(one, decided.get(one.session.id) ?? null, viewer, locale),
		),
		questions: {
			first: batches
				.slice(0, firstQuestions)
				.map(({ kind, id, name, by, isUrgent, questions }) => ({
					...{ kind, id, name, by, isUrgent },
					count: questions.length,
				})),
			all: batches.length,
			ofChoice: batches.filter(({ effect }) => effect !== 'helps').length,
		},
	};
}

function sessionOf(
	judged: JudgedSession,
	decidedId: string | null,
	{ hasRoom, scope, now, attends }: TodayViewer,
	locale: Locale,
): TodaySession {
	const { session, plan, attendees } = judged;
	const nameOf = (id: string) => {
		const attendee = attendees.find((one) => one.id === id);
		return attendee && seesDetails({ scope }, attendee) ? attendee.name : null;
	};
	const summarise = (tool: ToolPlan) => summaryOf(tool, decidedId, nameOf, locale);
	const joins = plan.tools.some(({ meeting }) => meeting !== null);
	const found = joins ? recommend(plan, decidedId, hasRoom) : null;
	const focus = found && summarise(found.focus);
	const better = found?.better ? summarise(found.better) : null;
	const out = attendees.filter(({ id }) => found?.focus.bands.out.includes(id));
	return {
		id: session.id,
		title: sessionTitle(session, locale),
		startsAt: session.startsAt,
		place: session.hallName ?? session.place,
		form: session.form,
		tool: focus,
		headline: focus && headlineOf({ focus, better, out, mayDecide: false }, locale),
		mayEnter:
			hasRoom &&
			decidedId === ownRoom &&
			attends.has(session.id) &&
			dayOf(session.startsAt) === dayOf(now),
		own: ownPeople(judged, decidedId, scope, now, locale),
	};
}
