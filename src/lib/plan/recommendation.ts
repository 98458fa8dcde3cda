import { meetingOutcomes } from '../compat/verdict.ts';
import { countPossible } from './bands.ts';
import { ownRoom } from '../council/own-room.ts';
import type { SessionPlan, ToolPlan } from './session-plan.ts';

export interface Recommendation {
	/** What was proposed first, or decided: what the sentence speaks of. */
	readonly focus: ToolPlan;
	/** What leaves out fewer people than the focus; `null` if nothing does. */
	readonly better: ToolPlan | null;
}

/**
 * What follows from a plan: is the tool in question good enough, and if not, which one is better?
 *
 * @param focusId the tool in question; without one, the first of the plan
 * @param roomAvailable false: our own room is not offered as the better one
 */
export function recommend(
	plan: SessionPlan,
	focusId: string | null,
	roomAvailable: boolean,
): Recommendation | null {
	const focus = plan.tools.find(({ toolId }) => toolId === focusId) ?? plan.tools[0];
	if (!focus) return null;
	const others = plan.tools
		.filter(({ toolId }) => toolId !== focus.toolId)
		.filter(({ toolId }) => toolId !== ownRoom || roomAvailable)
		.toSorted(compareTools);
	const best = others[0];
	const isBetter = best !== undefined && leavesOut(focus) > 0 && compareTools(best, focus) < 0;
	return { focus, better: isBetter ? best : null };
}

const leavesOut = ({ bands }: ToolPlan) => bands.out.length;

/** All that tools are compared by. */
export interface Score {
	readonly toolId: string;
	readonly out: number;
	/** Place of the meeting's outcome in `outcomes`. */
	readonly meeting: number;
	readonly possible: number;
}

export const scoreOf = ({ toolId, bands, meeting }: ToolPlan): Score => ({
	toolId,
	out: bands.out.length,
	meeting: meeting ? meetingOutcomes.indexOf(meeting.outcome) : 0,
	possible: countPossible(bands),
});

/** Fewest left out, then a call that surely takes place, then most certain; ids last, for order's sake. */
export function compareScores(a: Score, b: Score): number {
	return (
		a.out - b.out ||
		a.meeting - b.meeting ||
		a.possible - b.possible ||
		(a.toolId < b.toolId ? -1 : 1)
	);
}

export const compareTools = (a: ToolPlan, b: ToolPlan): number =>
	compareScores(scoreOf(a), scoreOf(b));
