import type { Reason } from '../compat/reason.ts';
import { countPossible } from './bands.ts';
import type { ToolPlan } from './session-plan.ts';

export interface CountedReason {
	readonly reason: Reason;
	readonly count: number;
}

/** Why a tool was not taken, as it was known when the decision was made. */
export interface RejectedTool {
	readonly toolId: string;
	readonly certain: number;
	readonly possible: number;
	readonly out: number;
	/** Of those left out, and of the meeting, each with how many people it held for. */
	readonly reasons: readonly {
		readonly code: string;
		readonly count: number;
		/** The reason in words, as it read then. */
		readonly said?: BothLanguages | undefined;
	}[];
}
interface BothLanguages {
	readonly de: string;
	readonly en: string;
}

/** @param sentences without it codes alone are kept */
export function rejectedTool(
	plan: ToolPlan,
	sentences?: (reason: Reason) => BothLanguages,
): RejectedTool {
	const { toolId, bands } = plan;
	return {
		toolId,
		certain: bands.certain.length,
		possible: countPossible(bands),
		out: bands.out.length,
		reasons: rejectedReasons(plan).map(({ reason, count }) => ({
			code: reason.code,
			count,
			...(sentences && { said: sentences(reason) }),
		})),
	};
}

/**
 * Why a tool leaves people out, the most frequent reason first; the meeting's own stands alone.
 * Two browsers turned away are two reasons, though they share a code.
 */
export function rejectedReasons({
	meeting,
	bands,
	assessments,
}: ToolPlan): readonly CountedReason[] {
	if (meeting?.outcome === 'impossible') {
		return [{ reason: meeting.reason, count: bands.out.length }];
	}
	const reasons = bands.out.flatMap((id) => assessments.get(id)?.fit.way.reason ?? []);
	return [...Map.groupBy(reasons, (reason) => JSON.stringify(reason)).values()]
		.flatMap((same) => (same[0] ? [{ reason: same[0], count: same.length }] : []))
		.toSorted((a, b) => b.count - a.count || (a.reason.code < b.reason.code ? -1 : 1));
}
