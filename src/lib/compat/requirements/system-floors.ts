import { isSystemWindow, windowFloor } from '../ceiling/support-window.ts';
import type { Version } from '../../device/version.ts';
import { ask, fine, unknown, worst } from './check.ts';
import type { Check, Finding, Trial } from './check.ts';
import { onRow, systemFloor } from './floor.ts';
import { withJoinFeatures } from './web-features.ts';

/** The oldest system of a way in: a release, a support window, or a distribution's release. */
export const systemFloors: Check = (trial) =>
	withJoinFeatures(trial, worst([minOs(trial), window(trial), distribution(trial)]));

const onSystem = (trial: Trial, floor: Version): Finding =>
	onRow(trial.row, systemFloor(trial, floor, trial.row.binding));

function minOs(trial: Trial): Finding {
	const { minOs: floor } = trial.row;
	return floor === undefined ? fine : onSystem(trial, floor);
}

function window(trial: Trial): Finding {
	const { row, device, call, ceilings } = trial;
	if (row.window === undefined || !isSystemWindow(row.window)) return fine;
	if (device === null || device.platform === null) return fine;
	const floor = windowFloor(row.window, device.platform, null, call.day, ceilings);
	return floor === null ? unknown({ code: 'toolFloorUnknown' }) : onSystem(trial, floor);
}

function distribution(trial: Trial): Finding {
	const { row, device } = trial;
	if (row.minDistribution === undefined || device?.platform !== 'linux') return fine;
	if (device.os === null || device.os.distribution === null) return ask(['os']);
	const floor = row.minDistribution[device.os.distribution.toLowerCase()];
	return floor === undefined ? unknown({ code: 'toolFloorUnknown' }) : onSystem(trial, floor);
}
