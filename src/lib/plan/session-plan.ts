import type { Arrangement, CallSetup } from '../compat/tool/arrangement.ts';
import type { Attendee } from '../compat/attendee.ts';
import type { Ceilings } from '../compat/ceiling/ceilings.ts';
import { judgeAttendee } from '../compat/judge/judge.ts';
import { judgeMeeting } from '../compat/judge/judge-meeting.ts';
import { resolveCall } from '../compat/tool/resolve-call.ts';
import type { Tool } from '../compat/tool/tool.ts';
import type { AttendeeVerdict, MeetingVerdict, WayVerdict } from '../compat/verdict.ts';
import { bandsOf, nobodyIn } from './bands.ts';
import type { Bands } from './bands.ts';
import { bandFor, fitFor } from './duties.ts';
import type { Band, Fit } from './duties.ts';

export interface Invited {
	/** Their role says whether they can be asked to start the call. */
	readonly attendee: Attendee;
	/** Comes to the hall: listed apart and never left out. */
	readonly onSite: boolean;
}

export interface Proposal {
	readonly tool: Tool;
	readonly arrangement: Arrangement;
}

export interface PlanInputs {
	/** ISO date of the session in Berlin. */
	readonly day: string;
	readonly invited: readonly Invited[];
	/** Whether people can come to a hall at all, instead of joining by a tool. */
	readonly meetsInHall: boolean;
	/** The hall's own equipment, where people come to a hall; it takes part, but is nobody. */
	readonly hall: Attendee | null;
	readonly proposals: readonly Proposal[];
	readonly ceilings: Ceilings;
}

export interface Assessment {
	readonly verdict: AttendeeVerdict;
	/** The way in that counts for this person's duties. */
	readonly fit: Fit;
	/** What the person could do if the call takes place. */
	readonly band: Band;
}

export interface ToolPlan {
	readonly toolId: string;
	readonly arrangement: Arrangement;
	/** `null` where nobody would join by it. */
	readonly meeting: MeetingVerdict | null;
	/** By attendee id; for those in the hall too. */
	readonly assessments: ReadonlyMap<string, Assessment>;
	/** Of the hall's equipment, which is nobody and in no sum; `null`: none is known, or nobody joins. */
	readonly hall: Assessment | null;
	/** Who gets in. If the call itself is impossible, that is nobody. */
	readonly bands: Bands;
	/** Who would get in, person by person, if only the call took place. */
	readonly ifItTookPlace: Bands;
}

export interface SessionPlan {
	readonly tools: readonly ToolPlan[];
}

/** Judges everyone against every tool, once. */
export function planSession(inputs: PlanInputs): SessionPlan {
	return { tools: inputs.proposals.map((proposal) => planTool(inputs, proposal)) };
}

/** Nobody can be sent to a hall where a session has none. */
function withoutHall(verdict: AttendeeVerdict): AttendeeVerdict {
	const without = <V extends WayVerdict>(way: V): V => ({
		...way,
		remedies: way.remedies.filter(({ kind }) => kind !== 'comeInPerson'),
	});
	return { ...without(verdict), ways: verdict.ways.map(without) };
}

/**
 * The call that a tool would be used for, with its open questions answered from who takes part.
 *
 * @param browserGuests what if somebody joined by browser, or nobody did
 */
export function callOf(
	inputs: PlanInputs,
	{ tool, arrangement }: Proposal,
	browserGuests: boolean | null = null,
): CallSetup {
	const { day, invited, hall } = inputs;
	const joining = joiningOf(inputs);
	const participants = joining.length + (hall && joining.length < invited.length ? 1 : 0);
	return resolveCall(tool, joining, {
		day,
		arrangement,
		participants,
		groupCall: participants > 2,
		browserGuests,
	});
}

const joiningOf = ({ invited }: PlanInputs) =>
	invited.filter(({ onSite }) => !onSite).map(({ attendee }) => attendee);

/** What one person could do with a tool. */
export function assess(
	{ meetsInHall, ceilings }: PlanInputs,
	tool: Tool,
	attendee: Attendee,
	call: CallSetup,
): Assessment {
	// Somebody has to start the call, but nobody is left out for not being able to: that is
	// the meeting's verdict. Each is judged by whether they get in.
	const judged = judgeAttendee(tool, { ...attendee, role: 'guest' }, call, ceilings);
	const verdict = meetsInHall ? judged : withoutHall(judged);
	const fit = fitFor(verdict, attendee);
	return { verdict, fit, band: bandFor(fit) };
}

/** Whether the call can take place; `null` where nobody would join by it. */
export function meetingOf(inputs: PlanInputs, tool: Tool, call: CallSetup): MeetingVerdict | null {
	if (joiningOf(inputs).length === 0) return null;
	// Whoever sits in the hall can start the call too.
	const everyone = inputs.invited.map(({ attendee }) => attendee).concat(inputs.hall ?? []);
	return judgeMeeting(tool, everyone, call, inputs.ceilings);
}

/** @param browserGuests see `callOf` */
export function planTool(
	inputs: PlanInputs,
	proposal: Proposal,
	browserGuests: boolean | null = null,
): ToolPlan {
	const { tool, arrangement } = proposal;
	const { invited, hall } = inputs;
	const call = callOf(inputs, proposal, browserGuests);
	const assessments = new Map(
		invited.map(({ attendee }) => [attendee.id, assess(inputs, tool, attendee, call)]),
	);
	const meeting = meetingOf(inputs, tool, call);
	const ifItTookPlace = bandsOf(
		invited.map(({ attendee: { id }, onSite }) => ({
			id,
			onSite,
			assessment: assessments.get(id),
		})),
	);
	return {
		toolId: tool.id,
		arrangement,
		meeting,
		assessments,
		hall:
			hall && joiningOf(inputs).length > 0
				? assess({ ...inputs, meetsInHall: false }, tool, hall, call)
				: null,
		ifItTookPlace,
		bands: meeting?.outcome === 'impossible' ? nobodyIn(ifItTookPlace) : ifItTookPlace,
	};
}
