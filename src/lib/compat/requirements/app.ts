import type { AppFloor } from '../tool/constraint.ts';
import type { Device } from '../../device/device.ts';
import { isAtLeast, isBelow, spanAtLeast } from '../../device/version.ts';
import type { Span, Version } from '../../device/version.ts';
import { afterRemedy, ask, blocked, fine, unknown } from './check.ts';
import type { Check, CheckResult, CheckInput } from './check.ts';

/** The tool's app: there, new enough, or may it be installed? */
export const app: Check = (input) => {
	const { tool, support, device } = input;
	if (support.way !== 'native' || device === null) return fine;
	const floor = floorOf(input);
	const installed = device.apps[tool.id];
	const version = installed ? installed.version : null;

	if (floor !== null && support.maxApp !== undefined && isBelow(support.maxApp, floor.minApp)) {
		const has = typeof version === 'string' ? null : (version?.max ?? null);
		return blocked({ code: 'appBelowFloor', has, needs: floor.minApp, last: support.maxApp });
	}
	if (installed === undefined) return ask(['appInstalled']);
	if (installed === false) return notInstalled(device);
	if (version === 'current' || version === 'built-in' || floor === null) return fine;
	return version === null ? ask(['appInstalled']) : against(floor, version, input, device);
};

/** The floor in force that day. */
function floorOf({ tool, device, call }: CheckInput): AppFloor | null {
	const floors = tool.constraints.flatMap((constraint) =>
		constraint.kind === 'app-version-floor' ? (constraint.floors ?? []) : [],
	);
	const inForce = floors.filter(
		({ platform, from }) => platform === device?.platform && from <= call.day,
	);
	return inForce.reduce<AppFloor | null>(
		(highest, floor) =>
			highest === null || isAtLeast(floor.minApp, highest.minApp) ? floor : highest,
		null,
	);
}

function notInstalled({ id, canInstall }: Device): CheckResult {
	if (canInstall === null) return ask(['canInstall']);
	if (canInstall) {
		return afterRemedy({ code: 'appMissing' }, { remedies: [{ kind: 'installApp', device: id }] });
	}
	return blocked({ code: 'noInstallRights' }, { remedies: [{ kind: 'allowInMdm', device: id }] });
}

function against(
	floor: AppFloor,
	version: Span,
	{ support, call }: CheckInput,
	device: Device,
): CheckResult {
	const has = version.max;
	const isMet = spanAtLeast(version, floor.minApp);
	if (isMet === null) return ask(['appInstalled']);
	const update = (min: Version | null) => [{ kind: 'updateApp', device: device.id, min }] as const;
	if (!isMet) {
		const reason = {
			code: 'appBelowFloor',
			has,
			needs: floor.minApp,
			last: support.maxApp ?? null,
		} as const;
		if (device.canInstall === null) return unknown(reason, { missing: ['canInstall'] });
		return device.canInstall
			? afterRemedy(reason, { remedies: update(floor.minApp) })
			: blocked(reason);
	}
	const { knownUntil, newestKnown = null } = floor;
	if (knownUntil === undefined || call.day <= knownUntil) return fine;
	if (newestKnown !== null && spanAtLeast(version, newestKnown) === true) return fine;

	// The floor may have risen since: only a newer app certainly passes.
	const reason = { code: 'appFloorUnknown', has } as const;
	return device.canInstall === true && support.maxApp === undefined
		? afterRemedy(reason, { remedies: update(newestKnown) })
		: unknown(reason);
}
