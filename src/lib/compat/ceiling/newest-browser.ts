import { distributionCycles, newestOf } from './system-ceiling.ts';
import type { BrowserCeiling, Ceilings } from './ceilings.ts';
import type { BrowserName, Platform, System } from '../../device/device.ts';
import { remembered } from './remembered.ts';
import { isLowConfidence } from '../tool/provenance.ts';
import { windowsGeneration } from '../../device/system.ts';
import { beginsWith, isAtLeast, isAtMost } from '../../device/version.ts';
import type { Version } from '../../device/version.ts';
import { browserTable } from '../tool/browser-table.ts';

/** The newest version of a browser on a system. */
export interface NewestBrowser {
	readonly newest: Version;
	/** Of those that are out by the day of the data; what comes later is a plan. */
	readonly today: Version;
	/** It gets no newer one on this system. */
	readonly isFrozen: boolean;
	readonly isLowConfidence: boolean;
}

/** The family in which browsers are released: Firefox ESR is Firefox. */
export const familyOf = (name: BrowserName): BrowserName =>
	name === 'firefox-esr' ? 'firefox' : name;

/** `null`: not known. Not for iOS and iPadOS, where the system brings the browser. */
export function newestBrowser(
	name: BrowserName,
	platform: Platform,
	os: System | null,
	day: string,
	ceilings: Ceilings,
): NewestBrowser | null {
	const current = currentBrowser(name, platform, day, ceilings);
	if (platform === 'linux') return isMaintained(os, day, ceilings) ? current : null;

	const row = ceilingRow(name, platform, os, ceilings);
	if (row === undefined) return null;
	if (row.lastVersion === null) return current;
	const last = row.lastVersion;
	return { newest: last, today: last, isFrozen: true, isLowConfidence: isLowConfidence(row) };
}

function currentBrowser(
	name: BrowserName,
	platform: Platform,
	day: string,
	ceilings: Ceilings,
): NewestBrowser | null {
	const by = (latest: string) => releasedBy(name, platform, latest, ceilings);
	const newest = by(day);
	if (newest === null) return null;
	const today = day <= ceilings.asOf ? newest : (by(ceilings.asOf) ?? newest);
	// The versions between two lines with extended support are never made for it.
	return { newest, today, isFrozen: hasExtendedLines(name), isLowConfidence: false };
}

const hasExtendedLines = (name: BrowserName): boolean => name === 'firefox-esr';

function releasedBy(
	name: BrowserName,
	platform: Platform,
	day: string,
	ceilings: Ceilings,
): Version | null {
	const table = browserTable(name, platform);
	const releases = (table === null ? undefined : ceilings.browserReleases[table]) ?? [];
	const isExtended = hasExtendedLines(name);
	return newest(ceilings, `${table ?? ''} ${isExtended} ${day}`, () => {
		const out = releases.filter(
			(one) => one.date !== null && one.date <= day && (!isExtended || one.isExtended),
		);
		return out.length === 0 ? null : newestOf(out.map(({ version }) => version));
	});
}

const newest = remembered<Ceilings, Version | null>();

/** Ubuntu and Debian bring the current browser while their cycle goes on. */
function isMaintained(os: System | null, day: string, ceilings: Ceilings): boolean {
	const cycle = distributionCycles(os?.distribution ?? null, ceilings)?.find(
		({ version }) => os !== null && beginsWith(os.version.min, version),
	);
	return cycle !== undefined && (cycle.endsOn === null || day <= cycle.endsOn);
}

/** The one row for the whole range of systems that the device may run. */
function ceilingRow(
	name: BrowserName,
	platform: Platform,
	os: System | null,
	{ browserCeilings }: Ceilings,
): BrowserCeiling | undefined {
	return browserCeilings.find(
		(row) =>
			row.platform === platform &&
			row.browser === familyOf(name) &&
			isWithin(os, platform, row.osFrom, row.osTo),
	);
}

function isWithin(
	os: System | null,
	platform: Platform,
	from: Version | null,
	to: Version | null,
): boolean {
	if (from === null && to === null) return true;
	if (os === null) return false;
	const scaled = (release: Version) => (platform === 'windows' ? asGeneration(release) : release);
	const { min, max } = os.version;
	const isNewEnough = from === null || isAtLeast(scaled(min), from);
	return isNewEnough && (to === null || (max !== null && isAtMost(scaled(max), to)));
}

/** Browsers tell Windows 10 from 11, not builds. */
function asGeneration(release: Version): Version {
	const generation = windowsGeneration(release);
	return generation === null ? release : [generation];
}
