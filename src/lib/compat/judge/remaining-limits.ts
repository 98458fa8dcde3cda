import { appleModel, systemCeiling } from '../ceiling/system-ceiling.ts';
import type { Limit } from '../tool/limit.ts';
import type { Hardware, Reason } from '../reason.ts';
import type { Remedy } from '../remedy/remedy.ts';
import type { Finding, Trial } from '../requirements/check.ts';
import { updateOs } from '../requirements/floor.ts';
import { hasGroup, lacking } from '../requirements/web-features.ts';
import { isAtLeast, spanAtLeast } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';

type IsLeftOut = (trial: Trial) => boolean;

/** When a limit of a row does not concern this attendee. */
const leftOut: Readonly<Partial<Record<Limit, IsLeftOut>>> = {
	'no-e2ee': () => true,
	'no-links': ({ call }) => call.browserGuests !== true,
	'group-audio-only': (trial) => trial.call.groupCall === false || hasGroupVideo(trial),
	'no-camera-without-h264': ({ device }) => device?.h264Encoder === true,
};

/** What the row itself takes from whoever joins by it. */
export function rowLimits(trial: Trial): readonly Limit[] {
	const { row, device } = trial;
	return row.limits.filter((limit) => {
		const until = row.limitsUntil?.[limit];
		const has = device?.os?.version;
		const isOver = until !== undefined && has !== undefined && spanAtLeast(has, until) === true;
		return !isOver && leftOut[limit]?.(trial) !== true;
	});
}

/** A model that nobody knows counts as one of the older ones. */
function hasGroupVideo({ row, device, ceilings }: Trial): boolean {
	const model = device === null ? undefined : appleModel(device, ceilings);
	return model !== undefined && !(row.models?.groupAudioOnly ?? []).includes(model.name);
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
export function limitedBy(trial: Trial, limits: readonly Limit[], checked: Finding): LimitedBy {
	const plain = { missing: [], remedies: [] };
	const { device, attendee } = trial;
	if (limits.includes('group-audio-only')) {
		return { ...plain, reason: { code: 'modelLimit', model: device?.model ?? null } };
	}
	const hardware = limits.flatMap((limit) => hardwareOf[limit] ?? []);
	const lost = hardware.filter((part) =>
		checked.remedies.some((remedy) => remedy.kind === 'peripheral' && remedy.hardware === part),
	);
	if (lost.length > 0) return { ...plain, reason: { code: 'hardwareMissing', hardware: lost } };

	const group = trial.tool.webFeatures?.groups.find(({ id }) => id === 'screenShare');
	const lacksSharing =
		trial.row.way === 'browser' && group !== undefined && hasGroup(trial, group) === false;
	if (lacksSharing && attendee.needs.includes('shareScreen')) {
		const features = lacking(trial, group);
		const reason = { code: 'missingWebFeature', features } as const;
		return { reason, missing: features, remedies: endOfLimit(trial, group.floors.safari_ios) };
	}
	return { ...plain, reason: { code: 'namedLimits', limits } };
}

/** The system update that brings screen sharing, where the model gets it. */
function endOfLimit(
	{ row, device, ceilings }: Trial,
	featureFloor: Version | null | undefined,
): readonly Remedy[] {
	const until = row.limitsUntil?.['no-screen-share-send'] ?? featureFloor ?? null;
	if (device === null || (device.platform !== 'ios' && device.platform !== 'ipados')) return [];
	const ceiling = systemCeiling(device, ceilings);
	const isReachable = until !== null && ceiling !== null && isAtLeast(ceiling.newest, until);
	return isReachable ? [updateOs(device, device.platform, until, ceiling)] : [];
}
