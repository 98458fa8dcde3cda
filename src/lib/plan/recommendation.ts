import { meetingOutcomes } from '../compat/verdict.ts';
import { countPossible } from './bands.ts';
import { ownRoom } from '../council/own-room.ts';
import type { SessionPlan, ToolPlan } from './session-plan.ts';

export interface Recommendation {
	/** What was proposed first, or decided: what the sentence speaks of. */
	readonly focus: ToolPlan;
	/** What is better than the focus by what is known; `null` if nothing is. */
	readonly better: ToolPlan | null;
}

/**
 * What follows from a plan: is the tool in question good enough, and if not, which one is better?
 * Whether anything can be recommended at all, only those tell who are certain.
 *
 * @param decidedId the tool that was decided; without one, the first of the plan is in question
 * @param roomAvailable false: our own room is not offered as the better one
 */
export function recommend(
	plan: SessionPlan,
	decidedId: string | null,
	roomAvailable: boolean,
): Recommendation | null {
	const focus = plan.tools.find(({ toolId }) => toolId === decidedId) ?? plan.tools[0];
	if (!focus) return null;
	const others = plan.tools
		.filter(({ toolId }) => toolId !== focus.toolId)
		.filter(({ toolId }) => toolId !== ownRoom || roomAvailable)
		.toSorted(compareTools);
	const best = others[0];
	const isBetter =
		best !== undefined &&
		leavesOpen(scoreOf(focus), focus.toolId === decidedId) &&
		compareMerits(scoreOf(best), scoreOf(focus)) < 0;
	return { focus, better: isBetter ? best : null };
}

/**
 * Whether something is to be gained by another tool. A decision is called into question only by people
 * it leaves out, or a call that may not take place.
 */
export const leavesOpen = ({ out, meeting, possible }: Score, isDecided: boolean): boolean =>
	out > 0 || meeting > 0 || (possible > 0 && !isDecided);

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

const needsProduct = ({ toolId }: Score) => Number(toolId !== ownRoom);

/**
 * Fewest left out, then a call that surely takes place, then most certain; of equals what needs no
 * product that somebody has to buy or install.
 */
export const compareMerits = (a: Score, b: Score): number =>
	a.out - b.out ||
	a.meeting - b.meeting ||
	a.possible - b.possible ||
	needsProduct(a) - needsProduct(b);

/** By merits; ids last, for order's sake. */
export const compareScores = (a: Score, b: Score): number =>
	compareMerits(a, b) || (a.toolId < b.toolId ? -1 : 1);

export const compareTools = (a: ToolPlan, b: ToolPlan): number =>
	compareScores(scoreOf(a), scoreOf(b));
