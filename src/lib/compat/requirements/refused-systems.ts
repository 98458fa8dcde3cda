import { fine, worst } from './check.ts';
import type { Check } from './check.ts';
import { onRow, systemFloor } from './floor.ts';

/** Systems that the tool refuses, whatever else it promises. */
export const refusedSystems: Check = (trial) => {
	const { tool, row, device, call } = trial;
	const dated = tool.constraints.flatMap((constraint) => {
		const isOfWay =
			constraint.kind === 'date-cliff' &&
			(constraint.way === undefined || constraint.way === row.way);
		return isOfWay ? (constraint.refuses ?? []) : [];
	});
	const inForce = dated.filter(
		({ platform, from }) => platform === device?.platform && from <= call.day,
	);
	const floors = inForce.map(({ below }) => below);
	if (row.blockedBelow !== undefined) floors.push(row.blockedBelow);
	return floors.length === 0
		? fine
		: worst(floors.map((floor) => onRow(row, systemFloor(trial, floor, 'enforced'))));
};
