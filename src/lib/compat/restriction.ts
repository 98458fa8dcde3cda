import { appleModel } from './ceiling/system-ceiling.ts';
import type { Ceilings } from './ceiling/ceilings.ts';
import type { Device } from '../device/device.ts';
import { modelKey } from '../device/model-key.ts';
import { isExempt, isInForce } from '../device/restriction.ts';
import type {
	DeviceRestriction,
	Restriction,
	RestrictionScope,
	ScopeFact,
} from '../device/restriction.ts';
import { comparableFloor, comparableSpan } from '../device/system.ts';
import { spanAtLeast } from '../device/version.ts';
import type { Version } from '../device/version.ts';

export interface OwnedDevice {
	readonly device: Device;
	/** The owner's office; a hall has none. */
	readonly officeId: string | null;
}

/**
 * Whether a restriction applies to a device: the facts still needed to tell, none if it does, or
 * `null` if it does not.
 */
export function appliesTo(
	scope: RestrictionScope,
	{ device, officeId }: OwnedDevice,
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

/** `null`: depends on an unknown fact. */
type Fits = boolean | null;

function fitsPlatform({ platform }: RestrictionScope, device: Device): Fits {
	if (platform === null || device.platform === platform) return true;
	return device.platform === null ? null : false;
}

function fitsModel({ model }: RestrictionScope, device: Device, ceilings: Ceilings): Fits {
	if (model === null) return true;
	const apple = appleModel(device, ceilings);
	const names = [device.model, device.identifier, apple?.name, ...(apple?.identifiers ?? [])];
	if (names.some((name) => name !== null && name !== undefined && isSame(name, model))) return true;
	return device.model === null && apple === undefined ? null : false;
}

const isSame = (a: string, b: string) => modelKey(a) === modelKey(b);

function fitsSystem({ systemFrom, systemBelow }: RestrictionScope, device: Device): Fits {
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

/** The restrictions that apply to a device on a day, of every effect. */
export function restrictionsOn(
	owned: OwnedDevice,
	restrictions: readonly Restriction[],
	day: string,
	ceilings: Ceilings,
): readonly (DeviceRestriction & Pick<Restriction, 'effect'>)[] {
	return restrictions.flatMap((restriction) => {
		if (!isInForce(restriction, day) || isExempt(restriction, owned.device.id, day)) return [];
		const missing = appliesTo(restriction.scope, owned, ceilings);
		if (missing === null) return [];
		const { id, effect, toolId, way, reason, from, until } = restriction;
		return [{ id, effect, toolId, way, reason, from, until, missing }];
	});
}

/** A device with what keeps it from sessions on a day; the same object where nothing does. */
export function withRestrictions(
	owned: OwnedDevice,
	restrictions: readonly Restriction[],
	day: string,
	ceilings: Ceilings,
): Device {
	if (restrictions.length === 0) return owned.device;
	const ofUse = restrictionsOn(owned, restrictions, day, ceilings).flatMap(({ effect, ...rest }) =>
		effect === 'mail' ? [] : [rest],
	);
	return ofUse.length === 0 ? owned.device : { ...owned.device, restrictions: ofUse };
}
