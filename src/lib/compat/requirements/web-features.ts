import { browserTable, isWebkitOnly } from '../tool/browser-table.ts';
import { systemCeiling } from '../ceiling/system-ceiling.ts';
import { newestBrowser } from '../ceiling/newest-browser.ts';
import { compareVersions, isAtLeast, isBelow, spanAtLeast } from '../../device/version.ts';
import type { Span, Version } from '../../device/version.ts';
import type { BrowserTable, FeatureGroup } from '../tool/web-feature.ts';
import { afterRemedy, blocked, fine, unknown } from './check.ts';
import type { Check, Finding, Trial } from './check.ts';
import { browserFloor } from './floor.ts';

/** What a tool that is a web page asks of the browser, beyond the floor of its row. */
export const webFeatures: Check = (trial) => {
	const { webFeatures: asked } = trial.tool;
	if (trial.row.way !== 'browser' || asked === undefined) return fine;
	if (lacksCalls(trial)) {
		const features = ['RTCPeerConnection'];
		return blocked({ code: 'missingWebFeature', features }, { missing: features });
	}
	const limits = asked.groups.flatMap((group) =>
		hasGroup(trial, group) === false ? group.limits : [],
	);
	return { ...encrypting(trial), limits };
};

/**
 * The device itself has shown that its browser has no calls, whatever its version should have: a
 * Lockdown Mode, a policy, a build without them. On iPhones and iPads all browsers are one engine. A
 * view inside another app has shown it of itself alone.
 */
function lacksCalls({ device, browser, insteadOf }: Trial): boolean {
	if (device?.calls !== false || device.inAppBrowser === true) return false;
	if (device.platform === null) return false;
	return isWebkitOnly(device.platform) || (browser === device.browser && insteadOf === null);
}

/** Under which name the browser's data are kept, and how new it is. */
function inTable({ device, browser }: Trial): { table: BrowserTable; has: Span | null } | null {
	if (device === null || device.platform === null || browser === null) return null;
	const table = browserTable(browser.name, device.platform);
	if (table === null) return null;
	const has = isWebkitOnly(device.platform) ? device.os?.version : browser.version;
	return { table, has: has ?? null };
}

/** `null`: not known; of a range, "no" as long as a part of it lacks the group. */
export function hasGroup(trial: Trial, group: FeatureGroup): boolean | null {
	const known = inTable(trial);
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
export function lacking(trial: Trial, group: FeatureGroup | undefined): readonly string[] {
	const known = inTable(trial);
	if (group === undefined || known === null) return [];
	const has = known.has?.max ?? newestHere(trial);
	return Object.entries(group.keyFloors)
		.filter(([, floors]) => {
			const floor = floors[known.table];
			return floor === null || (floor !== undefined && has !== null && isBelow(has, floor));
		})
		.map(([key]) => lastPart(key));
}

/** Where the version is not told, the newest that the device can have. */
function newestHere({ device, browser, call, ceilings }: Trial): Version | null {
	if (device === null || device.platform === null || browser === null) return null;
	const { platform, os } = device;
	const newest = isWebkitOnly(platform)
		? systemCeiling(device, ceilings)
		: newestBrowser(browser.name, platform, os, call.day, ceilings);
	return newest?.newest ?? null;
}

const groupOf = ({ tool }: Trial, id: FeatureGroup['id']): FeatureGroup | undefined =>
	tool.webFeatures?.groups.find((group) => group.id === id);

/** A missed floor of such a tool is a matter of the features that joining needs. */
export function withJoinFeatures(trial: Trial, finding: Finding): Finding {
	const isMissed = finding.state === 'afterRemedy' || finding.state === 'blocked';
	if (!isMissed || trial.row.way !== 'browser' || trial.tool.webFeatures === undefined) {
		return finding;
	}
	return { ...finding, missing: lacking(trial, groupOf(trial, 'join')) };
}

/** Encryption by one of two features, when the session asks for it. */
function encrypting(trial: Trial): Finding {
	const groups = [groupOf(trial, 'e2eeInsertable'), groupOf(trial, 'e2eeTransform')].filter(
		(group) => group !== undefined,
	);
	const known = inTable(trial);
	if (trial.call.arrangement.e2ee !== true || groups.length === 0 || known === null) return fine;

	const withFloor = groups.flatMap((group) => {
		const floor = group.floors[known.table];
		return floor === null || floor === undefined ? [] : [{ group, floor }];
	});
	const [lower] = withFloor.sort((a, b) => compareVersions(a.floor, b.floor));
	if (lower === undefined) {
		const features = groups.flatMap((group) => Object.keys(group.keyFloors).map(lastPart));
		return blocked({ code: 'missingWebFeature', features }, { missing: features });
	}
	const floor = browserFloor(trial, lower.floor, 'technical');
	const missing = Object.keys(lower.group.keyFloors).map(lastPart);
	const isMissed = floor.state === 'afterRemedy' || floor.state === 'blocked';
	return besideBroken(trial, known, lower.floor, isMissed ? { ...floor, missing } : floor);
}

/** Versions that have the feature and are reported to fail with it. */
function besideBroken(
	trial: Trial,
	{ table, has }: { readonly table: BrowserTable; readonly has: Span | null },
	floor: Version,
	finding: Finding,
): Finding {
	const broken = trial.tool.constraints.flatMap((constraint) =>
		constraint.kind === 'feature-floor' ? (constraint.reportedBroken?.[table] ?? []) : [],
	)[0];
	if (broken === undefined || has === null) return finding;
	const { from, below } = broken;
	const runsBroken =
		finding.state === 'works' &&
		spanAtLeast(has, below) !== true &&
		(has.max === null || isAtLeast(has.max, from));
	const updateBreaks =
		finding.state === 'afterRemedy' && isAtLeast(floor, from) && isBelow(floor, below);
	if (!runsBroken && !updateBreaks) return finding;

	const { state, remedies } = browserFloor(trial, below, 'technical');
	const reason = { code: 'featureReportedBroken', from, below } as const;
	const { missing } = finding;
	return state === 'afterRemedy'
		? afterRemedy(reason, { missing, remedies })
		: unknown(reason, { missing });
}
