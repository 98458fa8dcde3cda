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
	if (support.window === undefined || isSystemWindow(support.window)) return fine;
	if (device === null || device.platform === null || browser === null) return fine;
	const floor = windowFloor(support.window, device.platform, browser.name, call.day, ceilings);
	if (floor === null) return unknown({ code: 'toolFloorUnknown' });
	return onSupport(support, browserFloor(input, floor, support.binding));
}
