import { compareVersions } from '../../device/version.ts';
import { isSystemWindow, windowFloor } from '../ceiling/support-window.ts';
import { fine, unknown, worst } from './check.ts';
import type { Check, CheckResult, CheckInput } from './check.ts';
import { browserFloor, onSupport } from './floor.ts';
import { withJoinFeatures } from './web-features.ts';

/** The oldest browser of a way in: a version or a support window. */
export const browserFloors: Check = (input) =>
	withJoinFeatures(input, worst([minBrowser(input), window(input)]));

function minBrowser(input: CheckInput): CheckResult {
	const { minBrowser: floor, binding } = input.support;
	return floor === undefined ? fine : onSupport(input.support, browserFloor(input, floor, binding));
}

function window(input: CheckInput): CheckResult {
	const { support, device, browser, call, ceilings } = input;
	const { window: moving } = support;
	if (moving === undefined || isSystemWindow(moving)) return fine;
	if (device === null || device.platform === null || browser === null) return fine;
	const { platform } = device;
	const floorOn = (day: string) => windowFloor(moving, platform, browser.name, day, ceilings);
	const floor = floorOn(call.day);
	if (floor === null) return unknown({ code: 'toolFloorUnknown' });
	const today = call.day > ceilings.asOf ? floorOn(ceilings.asOf) : floor;
	const isForecast = today === null || compareVersions(floor, today) > 0;
	return onSupport(support, browserFloor(input, floor, support.binding, isForecast));
}
