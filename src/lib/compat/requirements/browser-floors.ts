import { isSystemWindow, windowFloor } from '../ceiling/support-window.ts';
import { fine, unknown, worst } from './check.ts';
import type { Check, Finding, Trial } from './check.ts';
import { browserFloor, onRow } from './floor.ts';
import { withJoinFeatures } from './web-features.ts';

/** The oldest browser of a way in: a version or a support window. */
export const browserFloors: Check = (trial) =>
	withJoinFeatures(trial, worst([minBrowser(trial), window(trial)]));

function minBrowser(trial: Trial): Finding {
	const { minBrowser: floor, binding } = trial.row;
	return floor === undefined ? fine : onRow(trial.row, browserFloor(trial, floor, binding));
}

function window(trial: Trial): Finding {
	const { row, device, browser, call, ceilings } = trial;
	if (row.window === undefined || isSystemWindow(row.window)) return fine;
	if (device === null || device.platform === null || browser === null) return fine;
	const floor = windowFloor(row.window, device.platform, browser.name, call.day, ceilings);
	if (floor === null) return unknown({ code: 'toolFloorUnknown' });
	return onRow(row, browserFloor(trial, floor, row.binding));
}
