import { systemCeiling } from '../ceiling/system-ceiling.ts';
import type { Ceiling } from '../ceiling/system-ceiling.ts';
import type { Ceilings, CertificateBranch } from '../ceiling/ceilings.ts';
import type { Device } from '../../device/device.ts';
import type { Constraint } from '../tool/constraint.ts';
import type { Tool } from '../tool/tool.ts';
import { compareVersions, exactly, isAtLeast, isAtMost, isBelow } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import type { Way } from '../way.ts';
import { afterRemedy, ask, blocked, fine, unknown, worst } from './check.ts';
import type { Check, CheckResult } from './check.ts';
import { updateOs } from './floor.ts';
import { systemFloors } from './system-floors.ts';

/**
 * A certificate of the system that runs out on a day. Where the way asks for a newer system, the release that the device
 * would get must carry it too: nobody may be sent from a renewed release to one of which nobody knows.
 */
export const certificate: Check = (input) => {
	const { tool, support, device, call, ceilings } = input;
	if (device === null) return fine;
	const of = (one: Device) => certificateOf(tool, support.way, one, call.day, ceilings);
	const now = of(device);
	if (now !== fine) return now;
	const update = systemFloors(input).remedies.find((remedy) => remedy.kind === 'updateOs');
	return update === undefined ? fine : of(afterUpdate(device, update.to));
};

const afterUpdate = (device: Device, release: Version): Device => ({
	...device,
	os: { distribution: device.os?.distribution ?? null, version: exactly(release) },
});

type Cliff = Constraint<'date-cliff'> & { readonly atRiskFrom: string; readonly endedFrom: string };

const isCliff = (constraint: Tool['constraints'][number]): constraint is Cliff =>
	constraint.kind === 'date-cliff' &&
	constraint.atRiskFrom !== undefined &&
	constraint.endedFrom !== undefined;

export function certificateOf(
	tool: Tool,
	way: Way,
	device: Device,
	day: string,
	ceilings: Ceilings,
): CheckResult {
	const cliffs = tool.constraints
		.filter(isCliff)
		.filter((cliff) => day >= cliff.atRiskFrom && (cliff.way ?? way) === way);
	return worst(cliffs.map(({ endedFrom }) => renewal(device, day >= endedFrom, ceilings)));
}

function renewal(device: Device, hasEnded: boolean, ceilings: Ceilings): CheckResult {
	const branches = branchesOf(device, ceilings);
	if (branches.length === 0 || device.platform === null) return fine;
	if (device.os === null) return ask(['os']);
	const { min: has } = device.os.version;
	const now = coverage(has, branches);
	if (now === 'renewed') return fine;

	const expired = { code: 'certificateExpired', has, ended: hasEnded } as const;
	const undocumented = { code: 'certificateUndocumented', has } as const;
	const ceiling = systemCeiling(device, ceilings);
	const newer =
		ceiling !== null && compareVersions(ceiling.newest, has) > 0
			? [updateOs(device, device.platform, null, ceiling)]
			: [];
	if (!hasEnded)
		return now === 'undocumented' ? unknown(undocumented, { remedies: newer }) : unknown(expired);

	if (ceiling === null) return ask(['model']);
	const there = coverage(ceiling.newest, branches);
	if (there === 'renewed') {
		const min = lowestFix(has, ceiling, branches) ?? ceiling.newest;
		return afterRemedy(expired, { remedies: [updateOs(device, device.platform, min, ceiling)] });
	}
	if (there === 'undocumented') return unknown(undocumented, { remedies: newer });
	return ceiling.isLowConfidence ? unknown(expired) : blocked(expired);
}

function branchesOf({ platform }: Device, ceilings: Ceilings): readonly CertificateBranch[] {
	const system = platform === 'ipados' ? 'ios' : platform;
	return ceilings.appleCertificate2027.filter((branch) => branch.system === system);
}

/** Does a release carry the renewed certificate? `undocumented`: no source says. */
function coverage(
	release: Version,
	branches: readonly CertificateBranch[],
): 'renewed' | 'missing' | 'undocumented' {
	const branch = branches.find(({ from, to }) => isAtLeast(release, from) && isAtMost(release, to));
	if (branch === undefined) {
		if (branches.every(({ to }) => !isAtMost(release, to))) return 'renewed';
		return branches.every(({ from }) => isBelow(release, from)) ? 'missing' : 'undocumented';
	}
	if (branch.fixedIn === 'otherUpdate') return 'undocumented';
	if (branch.fixedIn === null)
		return branch.confidence === 'unverified' ? 'undocumented' : 'missing';
	return isAtLeast(release, branch.fixedIn) ? 'renewed' : 'missing';
}

/** The lowest release above the device's that renews the certificate and that this model gets. */
function lowestFix(
	has: Version,
	{ newest, maxMajor }: Ceiling,
	branches: readonly CertificateBranch[],
): Version | null {
	const fixes = branches.flatMap(({ fixedIn, onlyForMaxMajor }) =>
		fixedIn !== null &&
		fixedIn !== 'otherUpdate' &&
		(onlyForMaxMajor === undefined || onlyForMaxMajor === maxMajor)
			? [fixedIn]
			: [],
	);
	const reachable = fixes.filter((fix) => compareVersions(fix, has) > 0 && isAtLeast(newest, fix));
	return reachable.sort(compareVersions)[0] ?? null;
}
