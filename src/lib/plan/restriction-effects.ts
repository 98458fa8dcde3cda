import type { Attendee } from '../compat/attendee.ts';
import type { Restriction } from '../device/restriction.ts';
import type { MeetingVerdict } from '../compat/verdict.ts';
import { callOf, meetingOf, assess } from './session-plan.ts';
import type { PlanInputs, Assessment } from './session-plan.ts';

/**
 * The days, from today on, whose sessions a restriction concerns: ISO dates, half-open, `until: null`
 * open; `null`: none any more.
 */
export function concernedDays(
	{ effect, from, until }: Pick<Restriction, 'effect' | 'from' | 'until'>,
	today: string,
): Pick<Restriction, 'from' | 'until'> | null {
	const first = from > today ? from : today;
	if (until !== null && until <= first) return null;
	// The summons to a session goes out before it: without mail every coming session is concerned.
	return effect === 'mail' ? { from: today, until: null } : { from: first, until };
}

/** What a restriction makes of one person's way in with one tool. */
export interface AssessmentChange {
	readonly attendeeId: string;
	readonly toolId: string;
	readonly before: Assessment;
	readonly after: Assessment;
}

/** What a restriction makes of the call itself. */
export interface MeetingChange {
	readonly toolId: string;
	readonly before: MeetingVerdict;
	readonly after: MeetingVerdict;
}

export interface SessionEffects {
	/** Attendees with a device the restriction applies to, whether or not it changes anything for them. */
	readonly affected: readonly string[];
	readonly assessments: readonly AssessmentChange[];
	readonly meetings: readonly MeetingChange[];
}

/**
 * What a restriction changes in a session: the same inputs twice, without and with it. Only attendees
 * with a device it applies to are judged again.
 */
export function effectsOnSession(before: PlanInputs, after: PlanInputs): SessionEffects {
	const restricted = new Map(after.invited.map(({ attendee }) => [attendee.id, attendee]));
	const affected = before.invited.filter(({ attendee }) =>
		isChanged(attendee, restricted.get(attendee.id) ?? attendee),
	);
	const ofHall = isChanged(before.hall, after.hall);
	const assessments: AssessmentChange[] = [];
	const meetings: MeetingChange[] = [];
	if (affected.length === 0 && !ofHall) return { affected: [], assessments, meetings };
	for (const proposal of before.proposals) {
		const { tool } = proposal;
		const call = callOf(before, proposal);
		for (const { attendee, onSite } of affected) {
			if (onSite) continue;
			const was = assess(before, tool, attendee, call);
			const is = assess(after, tool, restricted.get(attendee.id) ?? attendee, call);
			if (isSame(was, is)) continue;
			const change = { attendeeId: attendee.id, toolId: tool.id };
			assessments.push({ ...change, before: was, after: is });
		}
		const [was, is] = [meetingOf(before, tool, call), meetingOf(after, tool, call)];
		if (was && is && was.outcome !== is.outcome) {
			meetings.push({ toolId: tool.id, before: was, after: is });
		}
	}
	return { affected: affected.map(({ attendee }) => attendee.id), assessments, meetings };
}

const restrictionsOf = (attendee: Attendee | null) =>
	JSON.stringify(attendee?.devices?.map(({ restrictions }) => restrictions ?? null));
const isChanged = (before: Attendee | null, after: Attendee | null) =>
	restrictionsOf(before) !== restrictionsOf(after);

/** The same way in on the same device: having to take another one is a change. */
const isSame = (a: Assessment, b: Assessment) =>
	a.band === b.band &&
	a.fit.way.state === b.fit.way.state &&
	a.fit.way.device === b.fit.way.device &&
	a.fit.way.way === b.fit.way.way;
