import { isOfArrangement } from '../compat/missing.ts';
import { countRemote } from './bands.ts';
import { possibleChoices, stay } from './choice-range.ts';
import type { ScoreRange } from './choice-range.ts';
import { ownRoom } from '../council/own-room.ts';
import { impossible, openTool } from './open-assessments.ts';
import type { Missing, OpenTool } from './open-assessments.ts';
import { recommend, scoreOf } from './recommendation.ts';
import type { PlanInputs, SessionPlan } from './session-plan.ts';

/**
 * What an answer could do, the most first: change the choice by itself, change it together with other
 * answers, or only tell whether the person gets in with what is chosen anyway.
 */
export const effects = ['decides', 'mayDecide', 'helps'] as const;
export type Effect = (typeof effects)[number];

/** A question that is worth asking in one session. */
export interface SessionQuestion extends Missing {
	/** `null`: it is about how the tool is set up, and nobody's device. */
	readonly attendeeId: string | null;
	readonly toolId: string;
	readonly effect: Effect;
}

export interface SessionQuestions {
	/** No answer can change the choice any more. */
	readonly isSettled: boolean;
	readonly questions: readonly SessionQuestion[];
	/** Attendees of whom something is unknown that changes nothing worth knowing. */
	readonly dropped: readonly string[];
}

/**
 * What is worth asking before one session.
 *
 * A tool's range is what it comes to if all open answers are good, or all are bad; a tool that cannot
 * become the choice within these ranges is not asked about. This never drops a question that could
 * change the choice, and may keep one that in the end does not.
 *
 * @param decidedId the tool that was decided, as for `recommend`
 */
export function sessionQuestions(
	inputs: PlanInputs,
	plan: SessionPlan,
	decidedId: string | null,
	roomAvailable: boolean,
): SessionQuestions {
	const nothing = { isSettled: true, questions: [], dropped: [] };
	const now = recommend(plan, decidedId, roomAvailable);
	if (!now || plan.tools.every(({ meeting }) => meeting === null)) return nothing;
	const tools = plan.tools.flatMap((tool) => {
		const proposal = inputs.proposals.find((one) => one.tool.id === tool.toolId);
		const isFocus = tool.toolId === now.focus.toolId;
		const isIn = isFocus || tool.toolId !== ownRoom || roomAvailable;
		return proposal && isIn ? [openTool(inputs, proposal, tool)] : [];
	});
	const choices = (varies: Varies) => choicesOf(tools, now.focus.toolId, decidedId, varies);

	const all = choices(() => true);
	const isSettled = all.size === 1;
	const chosen = now.better?.toolId ?? now.focus.toolId;
	const inPlay = (toolId: string) =>
		isSettled ? toolId === chosen : all.has(toolId) || toolId === now.focus.toolId;

	/** Does it decide already if only this person, or only this tool, turns out otherwise? */
	const alone = new Map<string, boolean>();
	const effectOf = (attendeeId: string | null, toolId: string): Effect => {
		if (isSettled) return 'helps';
		const key = attendeeId ?? toolId;
		const decides =
			alone.get(key) ??
			choices((who, what) => (attendeeId === null ? what === toolId : who === attendeeId)).size > 1;
		alone.set(key, decides);
		return decides ? 'decides' : 'mayDecide';
	};

	const questions: SessionQuestion[] = [];
	const asked = new Set<string>();
	const unknown = new Set<string>();
	for (const { plan: tool, open, ofMeeting } of tools) {
		const { toolId } = tool;
		for (const [attendeeId, assessment] of [...open, ...[...ofMeeting].map(asOpenAssessment)]) {
			unknown.add(attendeeId);
			if (!inPlay(toolId)) continue;
			asked.add(attendeeId);
			for (const missing of assessment.missing) {
				const isTools = isOfArrangement(missing.fact);
				questions.push({
					...missing,
					device: isTools ? null : missing.device,
					attendeeId: isTools ? null : attendeeId,
					toolId,
					effect: effectOf(isTools ? null : attendeeId, toolId),
				});
			}
		}
	}
	return {
		isSettled,
		questions: distinct(questions),
		dropped: [...unknown].filter((id) => !asked.has(id)).toSorted(),
	};
}

const asOpenAssessment = ([id, missing]: readonly [string, readonly Missing[]]) =>
	[id, { mayBeOut: false, mayBeCertain: false, missing }] as const;

/** Whether an attendee's assessment for a tool may change; all others stay. */
type Varies = (attendeeId: string, toolId: string) => boolean;

function choicesOf(
	tools: readonly OpenTool[],
	focusId: string,
	decidedId: string | null,
	varies: Varies,
) {
	const ranges = tools.map((tool) => rangeOf(tool, varies));
	const focus = ranges.find(({ best }) => best.toolId === focusId);
	const others = ranges.filter((range) => range !== focus);
	return focus ? possibleChoices(focus, others, focusId === decidedId) : new Set([stay]);
}

function rangeOf({ plan, open, meeting, ofMeeting }: OpenTool, varies: Varies): ScoreRange {
	const now = scoreOf(plan);
	const { toolId, ifItTookPlace: bands } = plan;
	const varying = [...open].filter(([id]) => varies(id, toolId));
	const meetingVaries =
		(meeting.mayImprove || meeting.mayFail) &&
		[...open.keys(), ...ofMeeting.keys()].some((id) => varies(id, toolId));
	const isImpossible = now.meeting === impossible;
	if (isImpossible && !meetingVaries) return { best: now, worst: now };

	const isIn = (names: readonly string[]) => (id: string) => names.includes(id);
	const count = (ids: readonly (readonly [string, unknown])[], names: readonly string[]) =>
		ids.filter(([id]) => isIn(names)(id)).length;
	const possible = [...bands.afterRemedy, ...bands.unknown];
	const mayBeOut = varying.filter(([, one]) => one.mayBeOut);
	const mayBeCertain = varying.filter(([, one]) => one.mayBeCertain);
	const best = {
		toolId,
		out: bands.out.length - count(varying, bands.out),
		meeting: meetingVaries ? 0 : now.meeting,
		possible: possible.length - count(mayBeCertain, possible),
	};
	const worst =
		(meetingVaries && meeting.mayFail) || isImpossible
			? { toolId, out: countRemote(bands), meeting: impossible, possible: 0 }
			: {
					toolId,
					out: bands.out.length + mayBeOut.length - count(mayBeOut, bands.out),
					meeting: now.meeting,
					possible: possible.length - count(mayBeOut, possible) + count(varying, bands.certain),
				};
	return { best, worst };
}

/** The same thing may be missing on several ways. */
const distinct = (questions: readonly SessionQuestion[]): readonly SessionQuestion[] => [
	...new Map(questions.map((one) => [JSON.stringify(one), one])).values(),
];
