import { accountCodes } from '../compat/tool/account.ts';
import { questions } from '../compat/missing.ts';
import type { MissingFact } from '../compat/missing.ts';
import { meetingOutcomes } from '../compat/verdict.ts';
import type { WayVerdict } from '../compat/verdict.ts';
import { fitOf } from './duties.ts';
import type { DutyHolder } from './duties.ts';
import { planTool } from './session-plan.ts';
import type { PlanInputs, Proposal, Assessment, ToolPlan } from './session-plan.ts';

/** One thing to find out: of a device, or of the person or the meeting where that is `null`. */
export interface Missing {
	readonly device: string | null;
	readonly fact: MissingFact;
}

/** One person, one tool: what more knowledge may make of them. */
export interface OpenAssessment {
	/** Could turn out to be left out. */
	readonly mayBeOut: boolean;
	/** Could turn out to be sure. */
	readonly mayBeCertain: boolean;
	/** What to ask; empty: nothing that anybody could tell would change it. */
	readonly missing: readonly Missing[];
}

/** One tool: who stands where for good, and who may still end up elsewhere. */
export interface OpenTool {
	readonly plan: ToolPlan;
	/** By attendee id: only those who may end up elsewhere. */
	readonly open: ReadonlyMap<string, OpenAssessment>;
	/** Whether the call may still turn out possible, or impossible. */
	readonly meeting: { readonly mayImprove: boolean; readonly mayFail: boolean };
	/**
	 * By the ids of those whose answers may change whether the call can take place, also from the
	 * hall: what to ask them.
	 */
	readonly ofMeeting: ReadonlyMap<string, readonly Missing[]>;
}

const askable: readonly string[] = [...questions, ...accountCodes];
const isAskable = (name: string): name is MissingFact => askable.includes(name);

/** What is missing on all ways that nobody knows, each thing once. */
function missingOf({ verdict }: Assessment, person: DutyHolder): readonly Missing[] {
	const ways: readonly WayVerdict[] = verdict.ways.length > 0 ? verdict.ways : [verdict];
	const found = new Map<string, Missing>();
	for (const way of ways) {
		const fit = fitOf(way, person);
		// Also where a duty is lost on it: another system may lose less.
		if (way.state !== 'unknown' && fit.doubted.length === 0) continue;
		const facts = way.missing.filter(isAskable);
		// A model that nobody knows leaves open what the tool gives it.
		if (fit.doubted.length > 0 && way.limits.includes('group-audio-only')) facts.push('model');
		for (const fact of facts) found.set(`${way.device} ${fact}`, { device: way.device, fact });
	}
	return [...found.values()];
}

function openAssessment(assessment: Assessment, person: DutyHolder): OpenAssessment | null {
	if (assessment.band === 'certain') return null;
	const isOut = assessment.band === 'out';
	// Another system may have another row of the tool, which takes less away; no other fact has.
	const missing = missingOf(assessment, person).filter(({ fact }) => !isOut || fact === 'os');
	if (missing.length === 0) return null;
	return { mayBeOut: isOut || assessment.band === 'unknown', mayBeCertain: true, missing };
}

/**
 * What may become of a tool. Who joins by browser may be unknown too, and then other rules hold for
 * everybody: both cases are looked at, and whoever stands elsewhere in one of them is open.
 */
export function openTool(inputs: PlanInputs, proposal: Proposal, plan: ToolPlan): OpenTool {
	const cases = browserGuestsOpen(inputs, proposal)
		? [plan, planTool(inputs, proposal, true), planTool(inputs, proposal, false)]
		: [plan];
	const open = new Map<string, OpenAssessment>();
	for (const { attendee, onSite } of inputs.invited) {
		if (onSite) continue;
		const assessments = cases.flatMap(({ assessments }) => assessments.get(attendee.id) ?? []);
		const all = assessments.map((assessment) => openAssessment(assessment, attendee));
		const bands = new Set(assessments.map(({ band }) => band));
		if (bands.size === 1 && all.every((one) => one === null)) continue;
		open.set(attendee.id, {
			mayBeOut: bands.has('out') || all.some((one) => one?.mayBeOut),
			mayBeCertain: bands.has('certain') || all.some((one) => one?.mayBeCertain),
			missing: all.find((one) => one !== null)?.missing ?? [],
		});
	}
	const meetings = cases.flatMap(({ meeting }) => meeting?.outcome ?? []);
	const isOpen = meetings.includes('unknown') || new Set(meetings).size > 1;
	const mayImprove = isOpen || meetings.includes('possibleAfterRemedy');
	return {
		plan,
		open,
		meeting: {
			mayImprove,
			mayFail: isOpen,
		},
		ofMeeting: mayImprove ? meetingQuestions(inputs, proposal, plan) : new Map(),
	};
}

/** A rule of the tool hangs on whether somebody joins by browser, and of somebody that is not known. */
function browserGuestsOpen({ invited }: PlanInputs, { tool }: Proposal): boolean {
	const hasRule = tool.constraints.some(
		(rule) =>
			rule.kind === 'meeting-needs-one-if' ||
			(rule.kind === 'unknown' && rule.when?.browserGuests === true),
	);
	return (
		hasRule &&
		invited.some(
			({ attendee: { devices }, onSite }) =>
				!onSite && (devices === null || devices.some(({ platform }) => platform === null)),
		)
	);
}

function meetingQuestions(
	{ invited }: PlanInputs,
	{ tool }: Proposal,
	{ meeting }: ToolPlan,
): ReadonlyMap<string, readonly Missing[]> {
	const facts = meeting?.missing.filter(isAskable) ?? [];
	const asked = new Map<string, readonly Missing[]>();
	for (const { attendee } of invited) {
		const missing: Missing[] = [];
		const { devices, accounts, role } = attendee;
		if (devices === null) missing.push({ device: null, fact: 'devices' });
		if (accounts === null && role === 'host') {
			missing.push(...tool.accounts.host.map((fact) => ({ device: null, fact })));
		}
		if (meeting?.dependsOn.includes(attendee.id)) {
			const own = meeting.remedies.flatMap((remedy) =>
				remedy.kind === 'askFact' && devices?.some(({ id }) => id === remedy.device)
					? [remedy.device]
					: [],
			);
			for (const device of new Set(own)) missing.push(...facts.map((fact) => ({ device, fact })));
		}
		const isUntold = devices?.some(({ platform, os, model }) => !platform || !os || !model);
		if (missing.length > 0 || isUntold) asked.set(attendee.id, missing);
	}
	return asked;
}

/** The worst that a call can come to. */
export const impossible = meetingOutcomes.indexOf('impossible');
