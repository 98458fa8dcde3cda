import { appleModel } from './ceiling.ts';
import type { Ceilings } from './ceilings.ts';
import type { Device } from '../device/device.ts';
import { isInForce, isReleased } from '../device/restriction.ts';
import type { Block, BlockScope, DeviceBlock, ScopeFact } from '../device/restriction.ts';
import { comparableFloor, comparableSpan } from '../device/system.ts';
import { spanAtLeast } from '../device/version.ts';
import type { Version } from '../device/version.ts';

export interface Owned {
	readonly device: Device;
	/** The owner's office; a hall has none. */
	readonly officeId: string | null;
}

/**
 * Whether a block means a device: what is missing to tell, nothing if it surely does, or `null` if
 * it does not.
 */
export function meant(
	scope: BlockScope,
	{ device, officeId }: Owned,
	ceilings: Ceilings,
): readonly ScopeFact[] | null {
	if (scope.deviceIds !== null && !scope.deviceIds.includes(device.id)) return null;
	if (scope.officeId !== null && scope.officeId !== officeId) return null;
	const open: ScopeFact[] = [];
	const parts: readonly [Fits, ScopeFact][] = [
		[fitsPlatform(scope, device), 'platform'],
		[fitsModel(scope, device, ceilings), 'model'],
		[fitsSystem(scope, device), 'os'],
	];
	for (const [fits, fact] of parts) {
		if (fits === false) return null;
		if (fits === null) open.push(fact);
	}
	return open;
}

/** `null`: it hangs on a fact that nobody knows. */
type Fits = boolean | null;

function fitsPlatform({ platform }: BlockScope, device: Device): Fits {
	if (platform === null || device.platform === platform) return true;
	return device.platform === null ? null : false;
}

function fitsModel({ model }: BlockScope, device: Device, ceilings: Ceilings): Fits {
	if (model === null) return true;
	const apple = appleModel(device, ceilings);
	const names = [device.model, device.identifier, apple?.name, ...(apple?.identifiers ?? [])];
	if (names.some((name) => name !== null && name !== undefined && isSame(name, model))) return true;
	return device.model === null && apple === undefined ? null : false;
}

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function fitsSystem({ systemFrom, systemBelow }: BlockScope, device: Device): Fits {
	if (systemFrom === null && systemBelow === null) return true;
	const { platform, os } = device;
	if (os === null || platform === null) return null;
	const span = comparableSpan(platform, os.version);
	const reaches = (floor: Version | null, absent: boolean) =>
		floor === null ? absent : spanAtLeast(span, comparableFloor(platform, floor));
	const [old, isNew] = [reaches(systemFrom, true), reaches(systemBelow, false)];
	if (old === false || isNew === true) return false;
	return old === null || isNew === null ? null : true;
}

/** The blocks that a device meets on a day, whatever they block. */
export function blocksOn(
	owned: Owned,
	blocks: readonly Block[],
	day: string,
	ceilings: Ceilings,
): readonly (DeviceBlock & Pick<Block, 'effect'>)[] {
	return blocks.flatMap((block) => {
		if (!isInForce(block, day) || isReleased(block, owned.device.id, day)) return [];
		const missing = meant(block.scope, owned, ceilings);
		if (missing === null) return [];
		const { id, effect, toolId, way, reason, from, until } = block;
		return [{ id, effect, toolId, way, reason, from, until, missing }];
	});
}

/** A device with what keeps it from sessions on a day; one that meets nothing stays as it is. */
export function withBlocks(
	owned: Owned,
	blocks: readonly Block[],
	day: string,
	ceilings: Ceilings,
): Device {
	if (blocks.length === 0) return owned.device;
	const met = blocksOn(owned, blocks, day, ceilings).flatMap(({ effect, ...met }) =>
		effect === 'mail' ? [] : [met],
	);
	return met.length === 0 ? owned.device : { ...owned.device, blocks: met };
}
