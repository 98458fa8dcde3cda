import { browserTable, counted, isWebkitOnly } from '../tool/browser-table.ts';
import { systemCeiling } from '../ceiling/system-ceiling.ts';
import { newestBrowser } from '../ceiling/newest-browser.ts';
import { compareVersions, isAtLeast, isBelow, spanAtLeast } from '../../device/version.ts';
import type { Span, Version } from '../../device/version.ts';
import type { BrowserTable, FeatureGroup } from '../tool/web-feature.ts';
import { afterRemedy, blocked, fine, unknown } from './check.ts';
import type { Check, CheckResult, CheckInput } from './check.ts';
import { browserFloor } from './floor.ts';

/** What a tool that is a web page asks of the browser, beyond the floor of its entry. */
export const webFeatures: Check = (input) => {
	const { webFeatures: asked } = input.tool;
	if (input.support.way !== 'browser' || asked === undefined) return fine;
	if (lacksCalls(input)) {
		const features = ['RTCPeerConnection'];
		return blocked({ code: 'missingWebFeature', features }, { missing: features });
	}
	const limits = asked.groups.flatMap((group) =>
		hasGroup(input, group) === false ? group.limits : [],
	);
	return { ...encrypting(input), limits };
};

/**
 * The device itself has shown that its browser has no calls, whatever its version should have: a
 * Lockdown Mode, a policy, a build without them. On iPhones and iPads all browsers are one engine. A
 * view inside another app has shown it of itself alone.
 */
function lacksCalls({ device, browser, insteadOf }: CheckInput): boolean {
	if (device?.calls !== false || device.inAppBrowser === true) return false;
	if (device.platform === null) return false;
	return isWebkitOnly(device.platform) || (browser === device.browser && insteadOf === null);
}

/** Under which name the browser's data are kept, and how new it is. */
function inTable({
	device,
	browser,
}: CheckInput): { table: BrowserTable; has: Span | null } | null {
	if (device === null || device.platform === null || browser === null) return null;
	if (isWebkitOnly(device.platform)) {
		const table = browserTable(browser.name, device.platform);
		return table && { table, has: device.os?.version ?? null };
	}
	const { table, version: has } = counted(browser, device.platform);
	return table && { table, has };
}

/** `null`: not known; of a range, "no" as long as a part of it lacks the group. */
export function hasGroup(input: CheckInput, group: FeatureGroup): boolean | null {
	const known = inTable(input);
	const floor = known === null ? undefined : group.floors[known.table];
	if (known === null || floor === undefined) return null;
	if (floor === null) return false;
	return known.has === null ? null : spanAtLeast(known.has, floor) === true;
}

const lastPart = (key: string): string =>
	key
		.replace(/_static$/, '')
		.split('.')
		.at(-1) ?? key;

/** Names the features of a group that the browser lacks, "WritableStream". */
export function lacking(input: CheckInput, group: FeatureGroup | undefined): readonly string[] {
	const known = inTable(input);
	if (group === undefined || known === null) return [];
	const has = known.has?.max ?? newestHere(input);
	return Object.entries(group.keyFloors)
		.filter(([, floors]) => {
			const floor = floors[known.table];
			return floor === null || (floor !== undefined && has !== null && isBelow(has, floor));
		})
		.map(([key]) => lastPart(key));
}

/** The newest version the device can have, for browsers whose version is unknown. */
function newestHere({ device, browser, call, ceilings }: CheckInput): Version | null {
	if (device === null || device.platform === null || browser === null) return null;
	const { platform, os } = device;
	const newest = isWebkitOnly(platform)
		? systemCeiling(device, ceilings)
		: newestBrowser(browser.name, platform, os, call.day, ceilings);
	return newest?.newest ?? null;
}

const groupOf = ({ tool }: CheckInput, id: FeatureGroup['id']): FeatureGroup | undefined =>
	tool.webFeatures?.groups.find((group) => group.id === id);

/** A missed floor of such a tool is a matter of the features that joining needs. */
export function withJoinFeatures(input: CheckInput, result: CheckResult): CheckResult {
	const isMissed = result.state === 'afterRemedy' || result.state === 'blocked';
	if (!isMissed || input.support.way !== 'browser' || input.tool.webFeatures === undefined) {
		return result;
	}
	return { ...result, missing: lacking(input, groupOf(input, 'join')) };
}

/** Encryption by one of two features, when the session asks for it. */
function encrypting(input: CheckInput): CheckResult {
	const groups = [groupOf(input, 'e2eeInsertable'), groupOf(input, 'e2eeTransform')].filter(
		(group) => group !== undefined,
	);
	const known = inTable(input);
	if (input.call.arrangement.e2ee !== true || groups.length === 0 || known === null) return fine;

	const withFloor = groups.flatMap((group) => {
		const floor = group.floors[known.table];
		return floor === null || floor === undefined ? [] : [{ group, floor }];
	});
	const [lower] = withFloor.sort((a, b) => compareVersions(a.floor, b.floor));
	if (lower === undefined) {
		const features = groups.flatMap((group) => Object.keys(group.keyFloors).map(lastPart));
		return blocked({ code: 'missingWebFeature', features }, { missing: features });
	}
	const floor = browserFloor(input, lower.floor, 'technical');
	const missing = Object.keys(lower.group.keyFloors).map(lastPart);
	const isMissed = floor.state === 'afterRemedy' || floor.state === 'blocked';
	return besideBroken(input, known, lower.floor, isMissed ? { ...floor, missing } : floor);
}

/** Versions that have the feature and are reported to fail with it. */
function besideBroken(
	input: CheckInput,
	{ table, has }: { readonly table: BrowserTable; readonly has: Span | null },
	floor: Version,
	result: CheckResult,
): CheckResult {
	const broken = input.tool.constraints.flatMap((constraint) =>
		constraint.kind === 'feature-floor' ? (constraint.reportedBroken?.[table] ?? []) : [],
	)[0];
	if (broken === undefined || has === null) return result;
	const { from, below } = broken;
	const runsBroken =
		result.state === 'works' &&
		spanAtLeast(has, below) !== true &&
		(has.max === null || isAtLeast(has.max, from));
	const updateBreaks =
		result.state === 'afterRemedy' && isAtLeast(floor, from) && isBelow(floor, below);
	if (!runsBroken && !updateBreaks) return result;

	const { state, remedies } = browserFloor(input, below, 'technical');
	const reason = { code: 'featureReportedBroken', from, below } as const;
	const { missing } = result;
	return state === 'afterRemedy'
		? afterRemedy(reason, { missing, remedies })
		: unknown(reason, { missing });
}
