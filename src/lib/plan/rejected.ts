import type { Reason } from '../compat/reason.ts';
import type { ToolPlan } from './session-plan.ts';

export interface CountedReason {
	readonly reason: Reason;
	readonly count: number;
}

/**
 * Why a tool leaves people out, the most frequent reason first; the meeting's own stands alone.
 * Two browsers turned away are two reasons, though they share a code.
 */
export function rejectedReasons({ meeting, bands, standings }: ToolPlan): readonly CountedReason[] {
	if (meeting?.outcome === 'impossible') {
		return [{ reason: meeting.reason, count: bands.out.length }];
	}
	const reasons = bands.out.flatMap((id) => standings.get(id)?.fit.way.reason ?? []);
	return [...Map.groupBy(reasons, (reason) => JSON.stringify(reason)).values()]
		.flatMap((same) => (same[0] ? [{ reason: same[0], count: same.length }] : []))
		.toSorted((a, b) => b.count - a.count || (a.reason.code < b.reason.code ? -1 : 1));
}
