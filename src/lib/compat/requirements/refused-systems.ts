import { fine, worst } from './check.ts';
import type { Check } from './check.ts';
import { onSupport, systemFloor } from './floor.ts';

/** Systems that the tool refuses, whatever else it promises. */
export const refusedSystems: Check = (input) => {
	const { tool, support, device, call } = input;
	const dated = tool.constraints.flatMap((constraint) => {
		const isOfWay =
			constraint.kind === 'date-cliff' &&
			(constraint.way === undefined || constraint.way === support.way);
		return isOfWay ? (constraint.refuses ?? []) : [];
	});
	const inForce = dated.filter(
		({ platform, from }) => platform === device?.platform && from <= call.day,
	);
	const floors = inForce.map(({ below }) => below);
	if (support.blockedBelow !== undefined) floors.push(support.blockedBelow);
	return floors.length === 0
		? fine
		: worst(floors.map((floor) => onSupport(support, systemFloor(input, floor, 'enforced'))));
};
