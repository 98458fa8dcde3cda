import type { Attendee } from '../attendee.ts';
import type { Call } from '../tool/arrangement.ts';
import type { Ceilings } from '../ceiling/ceilings.ts';
import type { PlatformFloor } from '../tool/constraint.ts';
import type { Device, Platform } from '../../device/device.ts';
import { isRetired } from '../tool/retired.ts';
import type { Reason } from '../reason.ts';
import type { Remedy } from '../remedy/remedy.ts';
import { accountsFinding } from '../requirements/account.ts';
import { certificateOf } from '../requirements/certificate.ts';
import { ask, rank, unknown, worst } from '../requirements/check.ts';
import type { Finding } from '../requirements/check.ts';
import { restrictionFinding } from '../requirements/device-blocks.ts';
import { systemFloor } from '../requirements/floor.ts';
import { settledCall } from '../tool/resolve-call.ts';
import { isUnsure } from '../tool/provenance.ts';
import type { Tool } from '../tool/tool.ts';
import { outcomes } from '../verdict.ts';
import type { MeetingVerdict, Outcome, State } from '../verdict.ts';

/** Whether the meeting can take place at all: can somebody host it, is there room for everyone? */
export function judgeMeeting(
	tool: Tool,
	attendees: readonly Attendee[],
	call: Call,
	ceilings: Ceilings,
): MeetingVerdict {
	if (isRetired(tool, call.day)) {
		return verdict('impossible', { code: 'toolRetired', on: tool.status.date });
	}
	const planned: Planned = { tool, attendees, call: settledCall(tool, attendees, call), ceilings };
	const verdicts = [...hosting(planned), ...linking(planned), ...seats(planned), ...hosts(planned)];
	return verdicts.reduce(
		(worse, other) =>
			outcomes.indexOf(other.outcome) > outcomes.indexOf(worse.outcome) ? other : worse,
		verdict('possible', { code: 'meetsRequirements' }),
	);
}

interface Planned {
	readonly tool: Tool;
	readonly attendees: readonly Attendee[];
	readonly call: Call;
	readonly ceilings: Ceilings;
}

const verdict = (
	outcome: Outcome,
	reason: Reason,
	rest: Partial<Omit<MeetingVerdict, 'outcome' | 'reason'>> = {},
): MeetingVerdict => ({ outcome, reason, missing: [], hangsOn: [], remedies: [], ...rest });

const outcomeOf: Readonly<Record<State, Outcome>> = {
	works: 'possible',
	limited: 'possible',
	afterRemedy: 'possibleAfterRemedy',
	unknown: 'unknown',
	blocked: 'impossible',
};

/** What one attendee brings along for a rule. */
interface Bid {
	readonly attendee: Attendee;
	readonly finding: Finding;
}

/** One attendee is enough: the best of them decides. */
function bestBid(bids: readonly Bid[], none: Reason, remedies: readonly Remedy[]): MeetingVerdict {
	const [best] = [...bids].sort((a, b) => rank(a.finding.state) - rank(b.finding.state));
	if (best === undefined) return verdict('impossible', none, { remedies });
	const { state, reason, missing } = best.finding;
	if (state === 'works') return verdict('possible', { code: 'meetsRequirements' });
	const alike = bids.filter(({ finding }) => finding.state === state);
	const hangsOn = [...new Set(alike.map(({ attendee }) => attendee.id))];
	if (state === 'blocked') {
		return verdict('impossible', none, {
			missing,
			hangsOn,
			remedies: [...best.finding.remedies, ...remedies],
		});
	}
	return verdict(outcomeOf[state], reason ?? none, {
		missing,
		hangsOn,
		remedies: alike.flatMap(({ finding }) => finding.remedies),
	});
}

/** All devices of all attendees; of whoever has registered nothing, a device nobody knows. */
function deviceBids(
	{ attendees }: Planned,
	judge: (device: Device) => Finding | null,
): readonly Bid[] {
	return attendees.flatMap((attendee) => {
		if (attendee.devices === null) {
			const finding = unknown({ code: 'nothingRegistered' }, { missing: ['devices'] });
			return [{ attendee, finding: asking(finding, null) }];
		}
		return attendee.devices.flatMap((device) => {
			const finding = device.platform === null ? ask(['platform']) : judge(device);
			return finding === null ? [] : [{ attendee, finding: asking(finding, device.id) }];
		});
	});
}

function asking(finding: Finding, device: string | null): Finding {
	const { state, reason, remedies } = finding;
	if (state !== 'unknown') return finding;
	const facts = reason?.code === 'factMissing' ? reason.facts : [];
	return { ...finding, remedies: [...remedies, { kind: 'askFact', device, facts }] };
}

const borrowing: readonly Remedy[] = [{ kind: 'borrow', device: null }];

/** Somebody must have a device on which the call is started. */
function hosting(planned: Planned): readonly MeetingVerdict[] {
	return planned.tool.constraints.flatMap((constraint) => {
		if (constraint.kind !== 'meeting-needs-one') return [];
		const platforms = constraint.platformAny;
		const bids = deviceBids(planned, (device) =>
			isOneOf(platforms, device)
				? worst([
						restrictionFinding(device, planned.tool.id, 'native'),
						certificateFinding(planned, device),
					])
				: null,
		);
		return [bestBid(bids, { code: 'noHostDevice', platforms }, borrowing)];
	});
}

const isOneOf = (platforms: readonly Platform[], { platform }: Device): boolean =>
	platforms.some((known) => known === platform);

const certificateFinding = ({ tool, call, ceilings }: Planned, device: Device): Finding =>
	certificateOf(tool, 'native', device, call.day, ceilings);

/** With browser guests somebody must have a device that can make the link. */
function linking(planned: Planned): readonly MeetingVerdict[] {
	if (planned.call.browserGuests !== true) return [];
	return planned.tool.constraints.flatMap((constraint) => {
		if (constraint.kind !== 'meeting-needs-one-if') return [];
		const { anyOf } = constraint;
		const bids = deviceBids(planned, (device) => linkFinding(planned, device, anyOf));
		return [bestBid(bids, { code: 'noLinkCreator', anyOf }, borrowing)];
	});
}

function linkFinding(
	planned: Planned,
	device: Device,
	anyOf: readonly PlatformFloor[],
): Finding | null {
	const floor = anyOf.find(({ platform }) => platform === device.platform);
	if (floor === undefined) return null;
	const { ceilings } = planned;
	return worst([
		restrictionFinding(device, planned.tool.id, 'native'),
		systemFloor({ device, ceilings }, floor.minOs, 'enforced'),
		certificateFinding(planned, device),
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
		...(value !== null && isUnsure(rest) ? over(value, false) : []),
	];
}

/** Of those who could start the call one must have the accounts for it. */
function hosts({ tool, attendees }: Planned): readonly MeetingVerdict[] {
	const willing = attendees.filter(({ role }) => role === 'host');
	if (willing.length === 0 || tool.accounts.host.length === 0) return [];
	const bids = willing.map((attendee) => ({
		attendee,
		finding: asking(asMissing(accountsFinding(tool.accounts.host, attendee)), null),
	}));
	const [best] = [...bids].sort((a, b) => rank(a.finding.state) - rank(b.finding.state));
	const reason = best?.finding.reason ?? null;
	return reason === null ? [] : [bestBid(bids, reason, [])];
}

/** For the meeting an account on a phone is an account that is missing. */
const asMissing = (finding: Finding): Finding =>
	finding.reason?.code === 'phoneAccountNeeded'
		? { ...finding, reason: { code: 'accountMissing', account: finding.reason.account } }
		: finding;
