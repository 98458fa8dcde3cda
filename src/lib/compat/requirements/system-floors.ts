import { isSystemWindow, windowFloor } from '../ceiling/support-window.ts';
import type { Version } from '../../device/version.ts';
import { ask, fine, unknown, worst } from './check.ts';
import type { Check, CheckResult, CheckInput } from './check.ts';
import { onSupport, systemFloor } from './floor.ts';
import { withJoinFeatures } from './web-features.ts';

/** The oldest system of a way in: a release, a support window, or a distribution's release. */
export const systemFloors: Check = (input) =>
	withJoinFeatures(input, worst([minOs(input), window(input), distribution(input)]));

const onSystem = (input: CheckInput, floor: Version): CheckResult =>
	onSupport(input.support, systemFloor(input, floor, input.support.binding));

function minOs(input: CheckInput): CheckResult {
	const { minOs: floor } = input.support;
	return floor === undefined ? fine : onSystem(input, floor);
}

function window(input: CheckInput): CheckResult {
	const { support, device, call, ceilings } = input;
	if (support.window === undefined || !isSystemWindow(support.window)) return fine;
	if (device === null || device.platform === null) return fine;
	const floor = windowFloor(support.window, device.platform, null, call.day, ceilings);
	return floor === null ? unknown({ code: 'toolFloorUnknown' }) : onSystem(input, floor);
}

function distribution(input: CheckInput): CheckResult {
	const { support, device } = input;
	if (support.minDistribution === undefined || device?.platform !== 'linux') return fine;
	if (device.os === null || device.os.distribution === null) return ask(['os']);
	const floor = support.minDistribution[device.os.distribution.toLowerCase()];
	return floor === undefined ? unknown({ code: 'toolFloorUnknown' }) : onSystem(input, floor);
}
