import type { Attendee } from '../compat/attendee.ts';
import type { MeetingVerdict } from '../compat/verdict.ts';
import { callOf, meetingOf, standingOf } from './session-plan.ts';
import type { PlanInputs, Standing } from './session-plan.ts';

/** What a block makes of one person's way in with one tool. */
export interface StandingChange {
	readonly attendeeId: string;
	readonly toolId: string;
	readonly before: Standing;
	readonly after: Standing;
}

/** What a block makes of the call itself. */
export interface MeetingChange {
	readonly toolId: string;
	readonly before: MeetingVerdict;
	readonly after: MeetingVerdict;
}

export interface BlockEffects {
	/** Attendees with a device that the block means, whether or not it changes anything for them. */
	readonly met: readonly string[];
	readonly standings: readonly StandingChange[];
	readonly meetings: readonly MeetingChange[];
}

/**
 * What changes in a session by a block: the same inputs twice, with and without it. Only whoever has
 * a device that is meant is judged anew.
 */
export function blockEffects(before: PlanInputs, after: PlanInputs): BlockEffects {
	const blocked = new Map(after.invited.map(({ attendee }) => [attendee.id, attendee]));
	const met = before.invited.filter(({ attendee }) =>
		isOtherwise(attendee, blocked.get(attendee.id) ?? attendee),
	);
	const ofHall = isOtherwise(before.hall, after.hall);
	const standings: StandingChange[] = [];
	const meetings: MeetingChange[] = [];
	if (met.length === 0 && !ofHall) return { met: [], standings, meetings };
	for (const proposal of before.proposals) {
		const { tool } = proposal;
		const call = callOf(before, proposal);
		for (const { attendee, onSite } of met) {
			if (onSite) continue;
			const was = standingOf(before, tool, attendee, call);
			const is = standingOf(after, tool, blocked.get(attendee.id) ?? attendee, call);
			if (isSame(was, is)) continue;
			const change = { attendeeId: attendee.id, toolId: tool.id };
			standings.push({ ...change, before: was, after: is });
		}
		const [was, is] = [meetingOf(before, tool, call), meetingOf(after, tool, call)];
		if (was && is && was.outcome !== is.outcome) {
			meetings.push({ toolId: tool.id, before: was, after: is });
		}
	}
	return { met: met.map(({ attendee }) => attendee.id), standings, meetings };
}

const blocksOf = (attendee: Attendee | null) =>
	JSON.stringify(attendee?.devices?.map(({ blocks }) => blocks ?? null));
const isOtherwise = (before: Attendee | null, after: Attendee | null) =>
	blocksOf(before) !== blocksOf(after);

/** The same way in on the same device: who has to take another one is told. */
const isSame = (a: Standing, b: Standing) =>
	a.band === b.band &&
	a.fit.way.state === b.fit.way.state &&
	a.fit.way.device === b.fit.way.device &&
	a.fit.way.way === b.fit.way.way;
