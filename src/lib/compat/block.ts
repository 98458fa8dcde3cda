import { appleModel } from './ceiling.ts';
import type { Ceilings } from './ceilings.ts';
import type { Device, Platform } from '../device/device.ts';
import type { MissingFact } from './missing.ts';
import { comparableFloor, comparableSpan } from '../device/system.ts';
import { spanAtLeast } from '../device/version.ts';
import type { Version } from '../device/version.ts';
import type { Way } from './way.ts';

export const blockEffects = ['use', 'tool', 'mail'] as const;
/**
 * What is blocked: the device for any session, one tool on it, or its mail. Mail takes no way into a
 * session away; it says that the owner cannot be reached by it.
 */
export type BlockEffect = (typeof blockEffects)[number];

/** Which devices are meant: all that fit everything that is not `null`. */
export interface BlockScope {
	readonly platform: Platform | null;
	/** Systems from this release on, this one included. */
	readonly systemFrom: Version | null;
	/** Systems below this release, this one excluded. */
	readonly systemBelow: Version | null;
	/** A model's name, or Apple's identifier. */
	readonly model: string | null;
	/** The office of the owner. */
	readonly officeId: string | null;
	/** Ids of single devices. */
	readonly deviceIds: readonly string[] | null;
}

/** A dated block of some devices. Days are ISO dates, the span is half-open. */
export interface Block {
	readonly id: string;
	readonly effect: BlockEffect;
	/** Only of the effect `tool`. */
	readonly toolId: string | null;
	/** The way in that is blocked; `null`: all of them. */
	readonly way: Exclude<Way, 'phone'> | null;
	/** In the words of whoever set it. */
	readonly reason: string;
	readonly from: string;
	/** The first day without it; `null`: open. */
	readonly until: string | null;
	readonly scope: BlockScope;
	/** Devices that were released one by one, each from this day on. */
	readonly released: ReadonlyMap<string, string>;
}

/** A block as one device meets it. */
export interface DeviceBlock extends Pick<
	Block,
	'id' | 'toolId' | 'way' | 'reason' | 'from' | 'until'
> {
	/** What nobody has told us and what decides whether the device is meant; empty: it surely is. */
	readonly missing: readonly MissingFact[];
}

export interface Owned {
	readonly device: Device;
	/** The owner's office; a hall has none. */
	readonly officeId: string | null;
}

export const isInForce = ({ from, until }: Pick<Block, 'from' | 'until'>, day: string): boolean =>
	from <= day && (until === null || day < until);

/**
 * Whether a block means a device: what is missing to tell, nothing if it surely does, or `null` if
 * it does not.
 */
export function meant(
	scope: BlockScope,
	{ device, officeId }: Owned,
	ceilings: Ceilings,
): readonly MissingFact[] | null {
	if (scope.deviceIds !== null && !scope.deviceIds.includes(device.id)) return null;
	if (scope.officeId !== null && scope.officeId !== officeId) return null;
	const open: MissingFact[] = [];
	const parts: readonly [Fits, MissingFact][] = [
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

/** Whether the device was let go before the day, or on it. */
export function isReleased({ released }: Block, deviceId: string, day: string): boolean {
	const since = released.get(deviceId);
	return since !== undefined && since <= day;
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
