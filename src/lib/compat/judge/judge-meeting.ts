import type { Attendee } from '../attendee.ts';
import type { CallSetup } from '../tool/arrangement.ts';
import type { Ceilings } from '../ceiling/ceilings.ts';
import type { PlatformFloor } from '../tool/constraint.ts';
import type { Device, Platform } from '../../device/device.ts';
import type { MissingFact } from '../missing.ts';
import { isRetired } from '../tool/retired.ts';
import type { Reason } from '../reason.ts';
import type { Remedy } from '../remedy/remedy.ts';
import { checkAccounts } from '../requirements/account.ts';
import { certificateOf } from '../requirements/certificate.ts';
import { ask, rank, unknown, worst } from '../requirements/check.ts';
import type { CheckResult } from '../requirements/check.ts';
import { checkRestrictions } from '../requirements/device-restrictions.ts';
import { systemFloor } from '../requirements/floor.ts';
import { resolveCall } from '../tool/resolve-call.ts';
import { isLowConfidence } from '../tool/provenance.ts';
import type { Tool } from '../tool/tool.ts';
import { meetingOutcomes } from '../verdict.ts';
import type { MeetingVerdict, MeetingOutcome, State } from '../verdict.ts';

/** Whether the meeting can take place at all: can somebody host it, is there room for everyone? */
export function judgeMeeting(
	tool: Tool,
	attendees: readonly Attendee[],
	call: CallSetup,
	ceilings: Ceilings,
): MeetingVerdict {
	if (isRetired(tool, call.day)) {
		return verdict('impossible', { code: 'toolRetired', on: tool.status.date });
	}
	const planned: Planned = { tool, attendees, call: resolveCall(tool, attendees, call), ceilings };
	const verdicts = [...hosting(planned), ...linking(planned), ...seats(planned), ...hosts(planned)];
	return verdicts.reduce(
		(worse, other) =>
			meetingOutcomes.indexOf(other.outcome) > meetingOutcomes.indexOf(worse.outcome)
				? other
				: worse,
		verdict('possible', { code: 'meetsRequirements' }),
	);
}

interface Planned {
	readonly tool: Tool;
	readonly attendees: readonly Attendee[];
	readonly call: CallSetup;
	readonly ceilings: Ceilings;
}

const verdict = (
	outcome: MeetingOutcome,
	reason: Reason,
	rest: Partial<Omit<MeetingVerdict, 'outcome' | 'reason'>> = {},
): MeetingVerdict => ({ outcome, reason, missing: [], dependsOn: [], remedies: [], ...rest });

const outcomeOf: Readonly<Record<State, MeetingOutcome>> = {
	works: 'possible',
	limited: 'possible',
	afterRemedy: 'possibleAfterRemedy',
	unknown: 'unknown',
	blocked: 'impossible',
};

/** One attendee, or one of their devices, as an answer to a rule. */
interface Candidate {
	readonly attendee: Attendee;
	readonly result: CheckResult;
}

/** One attendee is enough: the best of them decides. */
function bestCandidate(
	candidates: readonly Candidate[],
	none: Reason,
	remedies: readonly Remedy[],
): MeetingVerdict {
	const [best] = [...candidates].sort((a, b) => rank(a.result.state) - rank(b.result.state));
	if (best === undefined) return verdict('impossible', none, { remedies });
	const { state, reason, missing } = best.result;
	if (state === 'works') return verdict('possible', { code: 'meetsRequirements' });
	const equal = candidates.filter(({ result }) => result.state === state);
	const dependsOn = [...new Set(equal.map(({ attendee }) => attendee.id))];
	if (state === 'blocked') {
		return verdict('impossible', none, {
			missing,
			dependsOn,
			remedies: [...best.result.remedies, ...remedies],
		});
	}
	return verdict(outcomeOf[state], reason ?? none, {
		missing,
		dependsOn,
		remedies: equal.flatMap(({ result }) => result.remedies),
	});
}

/** All devices of all attendees; an attendee who has registered nothing counts as unknown. */
function deviceCandidates(
	{ attendees }: Planned,
	judge: (device: Device) => CheckResult | null,
): readonly Candidate[] {
	return attendees.flatMap((attendee) => {
		if (attendee.devices === null) {
			const result = unknown({ code: 'nothingRegistered' }, { missing: ['devices'] });
			return [{ attendee, result: asking(result, null) }];
		}
		return attendee.devices.flatMap((device) => {
			const result = device.platform === null ? ask(['platform']) : judge(device);
			return result === null ? [] : [{ attendee, result: asking(result, device.id) }];
		});
	});
}

function asking(result: CheckResult, device: string | null): CheckResult {
	const { state, reason, remedies } = result;
	if (state !== 'unknown') return result;
	return {
		...result,
		remedies: [...remedies, { kind: 'askFact', device, facts: askedFor(reason) }],
	};
}

/** None: only trying it out settles it. */
function askedFor(reason: Reason | null): readonly MissingFact[] {
	if (reason?.code === 'nothingRegistered') return ['devices'];
	return reason?.code === 'factMissing' ? reason.facts : [];
}

const borrowing: readonly Remedy[] = [{ kind: 'borrow', device: null }];

/** Somebody must have a device on which the call is started. */
function hosting(planned: Planned): readonly MeetingVerdict[] {
	return planned.tool.constraints.flatMap((constraint) => {
		if (constraint.kind !== 'meeting-needs-one') return [];
		const platforms = constraint.platformAny;
		const candidates = deviceCandidates(planned, (device) =>
			isOneOf(platforms, device)
				? worst([
						checkRestrictions(device, planned.tool.id, 'native'),
						certificateResult(planned, device),
					])
				: null,
		);
		return [bestCandidate(candidates, { code: 'noHostDevice', platforms }, borrowing)];
	});
}

const isOneOf = (platforms: readonly Platform[], { platform }: Device): boolean =>
	platforms.some((known) => known === platform);

const certificateResult = ({ tool, call, ceilings }: Planned, device: Device): CheckResult =>
	certificateOf(tool, 'native', device, call.day, ceilings);

/** With browser guests somebody must have a device that can make the link. */
function linking(planned: Planned): readonly MeetingVerdict[] {
	if (planned.call.browserGuests !== true) return [];
	return planned.tool.constraints.flatMap((constraint) => {
		if (constraint.kind !== 'meeting-needs-one-if') return [];
		const { anyOf } = constraint;
		const candidates = deviceCandidates(planned, (device) => linkResult(planned, device, anyOf));
		return [bestCandidate(candidates, { code: 'noLinkCreator', anyOf }, borrowing)];
	});
}

function linkResult(
	planned: Planned,
	device: Device,
	anyOf: readonly PlatformFloor[],
): CheckResult | null {
	const floor = anyOf.find(({ platform }) => platform === device.platform);
	if (floor === undefined) return null;
	const { ceilings } = planned;
	return worst([
		checkRestrictions(device, planned.tool.id, 'native'),
		systemFloor({ device, ceilings }, floor.minOs, 'enforced'),
		certificateResult(planned, device),
	]);
}

/** As many people as the tool takes. */
function seats({ tool, call }: Planned): readonly MeetingVerdict[] {
	const { participants } = call;
	if (participants === null) return [];
	const over = (most: number, certain: boolean): readonly MeetingVerdict[] => {
		const reason = { code: 'capacity', participants, most, certain } as const;
		if (participants <= most) return [];
		const remedies: readonly Remedy[] = certain
			? []
			: [{ kind: 'askFact', device: null, facts: [] }];
		return [verdict(certain ? 'impossible' : 'unknown', reason, { remedies })];
	};
	const { value, ...rest } = tool.maxParticipants;
	return [
		...tool.constraints.flatMap((constraint) =>
			constraint.kind === 'capacity' ? over(constraint.max, true) : [],
		),
		...(value !== null && isLowConfidence(rest) ? over(value, false) : []),
	];
}

/** Of those who could start the call one must have the accounts for it. */
function hosts({ tool, attendees }: Planned): readonly MeetingVerdict[] {
	const willing = attendees.filter(({ role }) => role === 'host');
	if (willing.length === 0 || tool.accounts.host.length === 0) return [];
	const candidates = willing.map((attendee) => ({
		attendee,
		result: asking(asMissing(checkAccounts(tool.accounts.host, attendee)), null),
	}));
	const [best] = [...candidates].sort((a, b) => rank(a.result.state) - rank(b.result.state));
	const reason = best?.result.reason ?? null;
	return reason === null ? [] : [bestCandidate(candidates, reason, [])];
}

/** For the meeting an account on a phone is an account that is missing. */
const asMissing = (result: CheckResult): CheckResult =>
	result.reason?.code === 'phoneAccountNeeded'
		? { ...result, reason: { code: 'accountMissing', account: result.reason.account } }
		: result;
