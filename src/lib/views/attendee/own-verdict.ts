import { expectedMode } from '../../council/attendance.ts';
import { dayOf } from '../../calendar/wall-clock.ts';
import { toolOf } from '../../catalogue/tool-of.ts';
import type { State } from '../../compat/verdict.ts';
import type { SessionPlan } from '../../plan/session-plan.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../paraglide/runtime.js';
import type { Message } from '../../wording/message.ts';
import { ownWords } from '../../wording/own-words.ts';
import { toInvited } from '../../wording/invited-words.ts';
import { cellOf } from '../session/cells.ts';
import type { CellView } from '../session/cells.ts';
import { hallCell } from '../session/hall.ts';
import type { JudgedSession } from '../session/judged-session.ts';
import { daysOf } from '../session/remedy-options.ts';

/** What one attendee is told of a tool themselves: whether they get in, why, and what helps. */
export interface OwnVerdict {
	readonly toolId: string;
	readonly state: State;
	readonly title: string;
	readonly reason: string;
	/** What they can do themselves, each with what it costs and by when it is to be begun; the cheapest first. */
	readonly remedies: readonly string[];
	/** What others can do, by when; what it costs is not theirs to weigh. */
	readonly others: readonly string[];
}

/** A session somebody is invited to, and whether their devices are enough for it. */
export interface OwnSession {
	readonly id: string;
	/** "Stadtrat", or "Stadtrat: Klausurtagung". */
	readonly title: string;
	/** UTC, ISO 8601. */
	readonly startsAt: string;
	/** None: they come to the hall. */
	readonly verdicts: readonly OwnVerdict[];
}

/** Of the equipment of a hall, to whoever sits at it. */
const hallTitles = {
	works: m.own_hallWorks,
	limited: m.own_hallWorks,
	afterRemedy: m.own_hallAfterRemedy,
	unknown: m.own_hallUnknown,
	blocked: m.own_hallOut,
} as const satisfies Record<State, Message<{ tool: string }>>;

const titles = {
	works: m.own_works,
	limited: m.own_works,
	afterRemedy: m.own_afterRemedy,
	unknown: m.own_unknown,
	blocked: m.own_out,
} as const satisfies Record<State, Message<{ tool: string }>>;

/** More would have to be read by people who want to know one thing. */
const mostRemedies = 2;

/**
 * The verdict on an attendee, for their own eyes: of the tool that is decided, or of each that may be.
 *
 * @returns none for those who come to the hall, or of whom nothing was judged
 */
export function ownVerdicts(
	judged: JudgedSession,
	attendeeId: string,
	decidedId: string | null,
	now: string,
	locale: Locale,
): readonly OwnVerdict[] {
	const { session, attendees, people, devices, plan } = judged;
	const attendee = attendees.find(({ id }) => id === attendeeId);
	const person = people.get(attendeeId);
	if (!attendee || !person || expectedMode(session.form, attendee.mode) === 'onSite') return [];
	const days = daysOf(dayOf(session.startsAt), dayOf(now), locale, judged.isHoliday);
	return askedOf(plan, decidedId).flatMap((tool): OwnVerdict[] => {
		const assessment = tool.assessments.get(attendeeId);
		if (!assessment) return [];
		const shown = {
			attendee,
			person,
			devices,
			days,
			hasDetail: true,
			isFull: true,
			own: ownWords,
		};
		const { cell } = cellOf(toolOf(tool.toolId), tool, assessment, shown, locale);
		return [verdictOf(cell, titles, locale)];
	});
}

/** As `ownVerdicts`, of the hall's equipment; none where nothing is known of it. */
export function hallVerdicts(
	judged: JudgedSession,
	decidedId: string | null,
	now: string,
	locale: Locale,
): readonly OwnVerdict[] {
	const days = daysOf(dayOf(judged.session.startsAt), dayOf(now), locale, judged.isHoliday);
	return askedOf(judged.plan, decidedId).flatMap((tool): OwnVerdict[] => {
		const cell = hallCell(judged, tool, { days, isFull: true }, locale);
		return cell ? [verdictOf(cell, hallTitles, locale)] : [];
	});
}

const askedOf = ({ tools }: SessionPlan, decidedId: string | null) =>
	tools.filter(({ toolId }) => decidedId === null || toolId === decidedId);

const verdictOf = (
	{ toolId, state, detail }: CellView,
	words: Record<State, Message<{ tool: string }>>,
	locale: Locale,
): OwnVerdict => ({
	toolId,
	state,
	title: words[state]({ tool: toInvited(toolOf(toolId), locale).name }, { locale }),
	reason: [detail?.sentence, detail?.duty, state === 'works' ? detail?.how : null]
		.filter(Boolean)
		.join(' '),
	remedies: (detail?.remedies ?? [])
		.filter(({ isOwn }) => isOwn)
		.slice(0, mostRemedies)
		.map(({ steps, cost, when }) => `${steps.join(' ')} (${cost}; ${when})`),
	others: (detail?.remedies ?? [])
		.filter(({ isOwn }) => !isOwn)
		.slice(0, mostRemedies)
		.map(({ steps, when }) => `${steps.join(' ')} (${when})`),
});
