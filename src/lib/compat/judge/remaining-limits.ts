import { appleModel, systemCeiling } from '../ceiling/system-ceiling.ts';
import type { Limit } from '../tool/limit.ts';
import type { Hardware, Reason } from '../reason.ts';
import type { Remedy } from '../remedy/remedy.ts';
import type { CheckResult, CheckInput } from '../requirements/check.ts';
import { updateOs } from '../requirements/floor.ts';
import { hasGroup, lacking } from '../requirements/web-features.ts';
import { isAtLeast, spanAtLeast } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';

type IsLeftOut = (input: CheckInput) => boolean;

/** When a limit of an entry does not apply to this attendee. */
const leftOut: Readonly<Partial<Record<Limit, IsLeftOut>>> = {
	'no-e2ee': () => true,
	'no-links': ({ call }) => call.browserGuests !== true,
	'group-audio-only': (input) => input.call.groupCall === false || hasGroupVideo(input),
	'no-camera-without-h264': ({ device }) => device?.h264Encoder === true,
};

/** What an attendee who joins by this entry lacks. */
export function supportLimits(input: CheckInput): readonly Limit[] {
	const { support, device } = input;
	return support.limits.filter((limit) => {
		const until = support.limitsUntil?.[limit];
		const has = device?.os?.version;
		const isOver = until !== undefined && has !== undefined && spanAtLeast(has, until) === true;
		return !isOver && leftOut[limit]?.(input) !== true;
	});
}

/** A model that nobody knows counts as one of the older ones. */
function hasGroupVideo({ support, device, ceilings }: CheckInput): boolean {
	const model = device === null ? undefined : appleModel(device, ceilings);
	return model !== undefined && !(support.models?.groupAudioOnly ?? []).includes(model.name);
}

const hardwareOf: Readonly<Partial<Record<Limit, Hardware>>> = {
	'cannot-speak': 'microphone',
	'cannot-be-seen': 'camera',
	'cannot-hear': 'speaker',
};

export interface LimitedBy {
	readonly reason: Reason;
	readonly missing: readonly string[];
	readonly remedies: readonly Remedy[];
}

/** Why somebody who joins is limited. */
export function limitedBy(
	input: CheckInput,
	limits: readonly Limit[],
	checked: CheckResult,
): LimitedBy {
	const plain = { missing: [], remedies: [] };
	const { device, attendee } = input;
	if (limits.includes('group-audio-only')) {
		return { ...plain, reason: { code: 'modelLimit', model: device?.model ?? null } };
	}
	const hardware = limits.flatMap((limit) => hardwareOf[limit] ?? []);
	const lost = hardware.filter((part) =>
		checked.remedies.some((remedy) => remedy.kind === 'peripheral' && remedy.hardware === part),
	);
	if (lost.length > 0) return { ...plain, reason: { code: 'hardwareMissing', hardware: lost } };

	const group = input.tool.webFeatures?.groups.find(({ id }) => id === 'screenShare');
	const lacksSharing =
		input.support.way === 'browser' && group !== undefined && hasGroup(input, group) === false;
	if (lacksSharing && attendee.needs.includes('shareScreen')) {
		const features = lacking(input, group);
		const reason = { code: 'missingWebFeature', features } as const;
		return { reason, missing: features, remedies: endOfLimit(input, group.floors.safari_ios) };
	}
	return { ...plain, reason: { code: 'namedLimits', limits } };
}

/** The system update that brings screen sharing, where the model gets it. */
function endOfLimit(
	{ support, device, ceilings }: CheckInput,
	featureFloor: Version | null | undefined,
): readonly Remedy[] {
	const until = support.limitsUntil?.['no-screen-share-send'] ?? featureFloor ?? null;
	if (device === null || (device.platform !== 'ios' && device.platform !== 'ipados')) return [];
	const ceiling = systemCeiling(device, ceilings);
	const isReachable = until !== null && ceiling !== null && isAtLeast(ceiling.newest, until);
	return isReachable ? [updateOs(device, device.platform, until, ceiling)] : [];
}
