import { catalogueDate } from '../../catalogue/catalogue.ts';
import { expectedMode } from '../../council/attendance.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import { recommend } from '../../plan/recommendation.ts';
import { plainDay, shortMoment } from '../../wording/moments.ts';
import { toolView } from './comparison.ts';
import type { ToolView } from './comparison.ts';
import { hallView } from './hall.ts';
import { headlineOf } from './headline.ts';
import type { Headline } from './headline.ts';
import type { JudgedSession, SessionHead } from './judged-session.ts';
import { peopleView } from './people.ts';
import type { PersonView } from './people.ts';
import { daysOf } from './remedy-options.ts';
import type { SessionDays } from './remedy-options.ts';
import { summaryOf } from './tool-summary.ts';
import { ownPeople } from './own-people.ts';
import type { OwnPerson } from './own-people.ts';
import { seesDetails, toolFor } from './viewer.ts';
import type { Viewer } from './viewer.ts';

export interface SessionView {
	readonly headline: Headline;
	readonly asOf: string;
	/** Id of the tool in question; `null` where nobody joins remotely. */
	readonly focus: string | null;
	readonly tools: readonly ToolView[];
	readonly people: readonly PersonView[];
	/** The people of the office that looks; empty for whoever sees everybody. */
	readonly own: readonly OwnPerson[];
	readonly onSite: number;
	readonly remote: number;
	/** The hall's equipment and the tool in question; `null`: it is in order, or there is no hall. */
	readonly hall: { readonly name: string; readonly sentence: string } | null;
}

/** Who is left out by which tool of a session, and what follows from it. */
export function sessionView(
	judged: JudgedSession,
	decidedId: string | null,
	viewer: Viewer,
	now: string,
	locale: Locale,
): SessionView {
	const { session, attendees, plan, inputs } = judged;
	// Then nothing is to be decided or cleared up any more.
	const isOff = Boolean(session.calledOff);
	const days = daysOf(dayOf(session.startsAt), dayOf(now), locale, judged.isHoliday);
	const recommended = recommend(plan, decidedId, viewer.hasRoom);
	const { people, cheapest } = peopleView(judged, recommended?.focus ?? null, viewer, days, locale);

	const nameOf = (id: string) => {
		const attendee = attendees.find((one) => one.id === id);
		if (attendee) return seesDetails(viewer, attendee) ? attendee.name : null;
		return session.hallName ?? session.place;
	};
	const judgedTools = new Map(inputs.proposals.map(({ tool }) => [tool.id, tool]));
	const tools = plan.tools.map((tool) =>
		toolView(
			summaryOf(tool, decidedId, nameOf, locale, toolFor(viewer, tool.toolId, locale)),
			tool.bands,
			{ tool: judgedTools.get(tool.toolId) ?? { constraints: [] }, day: inputs.day },
			attendees,
			cheapest.get(tool.toolId) ?? new Map(),
			locale,
		),
	);

	const onSite = attendees.filter(({ mode }) => expectedMode(session.form, mode) === 'onSite');
	const remote = attendees.length - onSite.length;
	const focus =
		remote > 0 && !isOff ? tools.find(({ id }) => id === recommended?.focus.toolId) : undefined;
	const better = tools.find(({ id }) => id === recommended?.better?.toolId) ?? null;
	const out = attendees.filter(({ id }) => recommended?.focus.bands.out.includes(id));
	return {
		headline: focus
			? headlineOf({ focus, better, out, mayDecide: viewer.mayDecide }, locale)
			: withoutTool(session, attendees.length, locale),
		asOf: m.headline_asOf(
			{ moment: shortMoment(now, locale), catalogue: plainDay(catalogueDate, locale) },
			{ locale },
		),
		focus: focus?.id ?? null,
		tools: isOff ? [] : tools,
		people: isOff ? [] : people,
		own: isOff ? [] : ownPeople(judged, decidedId, viewer.scope, now, locale),
		onSite: onSite.length,
		remote,
		hall: focus ? hallTrouble(judged, focus.id, days, locale) : null,
	};
}

function hallTrouble(
	judged: JudgedSession,
	focusId: string,
	days: SessionDays,
	locale: Locale,
): SessionView['hall'] {
	const hall = hallView(judged, focusId, days, locale);
	if (!hall) return null;
	const { name, verdicts } = hall;
	const [verdict] = verdicts;
	if (!verdict) return { name, sentence: m.hall_unknown({}, { locale }) };
	if (verdict.state === 'works') return null;
	return { name, sentence: `${verdict.name}: ${verdict.word}. ${verdict.sentence}` };
}

function whyNoTool({ calledOff, form }: SessionHead, listed: number, locale: Locale): string {
	if (calledOff) return m.news_calledOffHead({}, { locale });
	// Nobody yet, or nobody any more, once retention has forgotten them.
	if (listed === 0) return m.headline_nobodyListed({}, { locale });
	return form === 'onSite'
		? m.headline_onSite({}, { locale })
		: m.headline_nobodyRemote({}, { locale });
}

const withoutTool = (session: SessionHead, listed: number, locale: Locale): Headline => ({
	kind: 'info',
	bold: whyNoTool(session, listed, locale),
	rest: '',
	choose: null,
	asksFirst: false,
	isSettled: false,
});
