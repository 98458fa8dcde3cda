import type { Ceilings, SystemCycle } from './ceilings.ts';
import type { Device } from '../../device/device.ts';
import { isLowConfidence } from '../tool/provenance.ts';
import { modelKey } from '../../device/model-key.ts';
import { windowsGeneration } from '../../device/system.ts';
import { beginsWith, compareVersions, isAtLeast, isAtMost } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';

/** The newest system a free update brings a device to. */
export interface Ceiling {
	readonly newest: Version;
	/** The source is not reliable: it never blocks. */
	readonly isLowConfidence: boolean;
	/** Apple: the major at which the model ends. */
	readonly maxMajor: number | null;
}

/** `null`: not known. */
export function systemCeiling(device: Device, ceilings: Ceilings): Ceiling | null {
	if (device.platform === null) return null;
	const ceiling = ceilingOf[device.platform]?.(device, ceilings) ?? null;
	// A device above the newest release on record runs a newer one.
	const has = device.os?.version.min;
	const isBeyond =
		ceiling !== null &&
		has !== undefined &&
		device.platform !== 'windows' &&
		compareVersions(has, ceiling.newest) > 0;
	return isBeyond ? { ...ceiling, newest: has } : ceiling;
}

type Find = (device: Device, ceilings: Ceilings) => Ceiling | null;
const sure = (newest: Version): Ceiling => ({ newest, isLowConfidence: false, maxMajor: null });

/** What is not listed (Android, ChromeOS, HarmonyOS) is not known. */
const ceilingOf: Readonly<Partial<Record<NonNullable<Device['platform']>, Find>>> = {
	ios: appleMobile,
	ipados: appleMobile,
	macos: mac,
	windows,
	linux,
};

function appleMobile(device: Device, ceilings: Ceilings): Ceiling | null {
	const model = appleModel(device, ceilings);
	if (model !== undefined) {
		const { maxVersion: newest, maxMajor } = model;
		return { newest, isLowConfidence: isLowConfidence(model), maxMajor };
	}
	const { identifiers, maxMajor } = ceilings.appleMobileUnnamed;
	if (device.identifier !== null && identifiers.includes(device.identifier)) {
		const newest = latestOf(ceilings.systems.ios, [maxMajor]);
		return newest && { newest, isLowConfidence: false, maxMajor };
	}
	return ceilingOfBranch(device);
}

/** By identifier, else by the name as Apple writes it in English or German. */
export function appleModel(
	device: Pick<Device, 'identifier' | 'model'>,
	{ appleMobile: models }: Ceilings,
) {
	return (
		models.find(({ identifiers }) => identifiers.some((known) => known === device.identifier)) ??
		(device.model === null
			? undefined
			: models.find(({ name }) => modelKey(name) === modelKey(device.model ?? '')))
	);
}

/** 12.4.2 to 12.5.8 were made only for models that end at 12. */
function ceilingOfBranch({ os }: Device): Ceiling | null {
	const { min, max } = os?.version ?? { min: [0], max: null };
	const isOfBranch = isAtLeast(min, [12, 4, 2]) && max !== null && isAtMost(max, [12, 5, 8]);
	return isOfBranch ? { ...sure([12, 5, 8]), maxMajor: 12 } : null;
}

function mac(device: Device, ceilings: Ceilings): Ceiling | null {
	const models = ceilings.appleMacs.find(({ identifiers }) =>
		identifiers.some((known) => known === device.identifier),
	);
	if (models === undefined) return null;
	const newest = models.maxVersion ?? latestOf(ceilings.systems.macos, models.maxMacos);
	const [maxMajor = null] = models.maxMacos;
	return newest && { newest, isLowConfidence: isLowConfidence(models), maxMajor };
}

/** The newest build of the same generation; a newer Windows is a new licence. */
function windows({ os }: Device, { systems }: Ceilings): Ceiling | null {
	if (os === null) return null;
	const { min, max } = os.version;
	const generation = windowsGeneration(min);
	if (max === null || windowsGeneration(max) !== generation) return null;
	if (generation === null) return sure(max);
	const builds = systems.windows.flatMap(({ latest, isForNewDevices }) =>
		latest !== null && !isForNewDevices && windowsGeneration(latest) === generation ? [latest] : [],
	);
	return builds.length === 0 ? null : sure(newestOf([min, ...builds]));
}

function linux({ os }: Device, ceilings: Ceilings): Ceiling | null {
	const cycles = distributionCycles(os?.distribution ?? null, ceilings);
	const releases = (cycles ?? []).map(({ latest, version }) => latest ?? version);
	return releases.length === 0 ? null : sure(newestOf(releases));
}

/** The releases of the two distributions that are kept; `null` for others. */
export function distributionCycles(
	distribution: string | null,
	{ systems }: Ceilings,
): readonly SystemCycle[] | null {
	const name = distribution?.toLowerCase();
	return name === 'ubuntu' || name === 'debian' ? systems[name] : null;
}

function latestOf(cycles: readonly SystemCycle[], major: Version): Version | null {
	const cycle = cycles.find(({ version }) => beginsWith(version, major));
	return cycle?.latest ?? cycle?.version ?? null;
}

export const newestOf = (versions: readonly Version[]): Version =>
	versions.reduce((newest, other) => (compareVersions(other, newest) > 0 ? other : newest), [0]);
