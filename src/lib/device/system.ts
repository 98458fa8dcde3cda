import type { Platform, System } from './device.ts';
import { dotted, parseSpan } from './version.ts';
import type { Span, Version } from './version.ts';

/** Names that say no more than the platform does. */
const ownNames = [
	'ios',
	'ipados',
	'macos',
	'mac os',
	'windows',
	'android',
	'chromeos',
	'harmonyos',
];

/**
 * A system as people type it: "17.5", "≥ 17.4", "10.0.22631", "11", "10 or 11", "Ubuntu 24.04".
 *
 * @returns `null` when it cannot be read, as with "17,5" or "iOS siebzehn"
 */
export function parseSystem(text: string): System | null {
	const [, name = '', rest = ''] =
		/^((?:[A-Za-z][A-Za-z!_]*\s+)*)(\S.*)$/.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
	const version = parseSpan(rest);
	if (version === null) return null;
	const distribution = name.trim();
	const isPlain = distribution === '' || ownNames.includes(distribution.toLowerCase());
	return { distribution: isPlain ? null : distribution, version };
}

/** The release as it is written: Ubuntu's months have two digits. */
export function systemText(distribution: string | null, release: Version): string {
	if (distribution?.toLowerCase() !== 'ubuntu') return dotted(release);
	return release.map((number, i) => (i === 1 ? String(number).padStart(2, '0') : number)).join('.');
}

const firstBuildOf11: Version = [10, 0, 22000];
const lastBuildOf10: Version = [10, 0, 21999];

/** Windows 10 and 11 share one line of builds; "10" and "11" stand for all of their generation. */
export function windowsGeneration(release: Version): 10 | 11 | null {
	const [major = 0, , build = 0] = release;
	if (major === 11 || (major === 10 && build >= 22000)) return 11;
	return major === 10 ? 10 : null;
}

/** A floor on the scale of `comparableSpan`. */
export function comparableFloor(platform: Platform, floor: Version): Version {
	return platform === 'windows' && floor[0] === 11 ? firstBuildOf11 : floor;
}

/** A device's system on one scale with floors: Windows by builds. */
export function comparableSpan(platform: Platform, span: Span): Span {
	if (platform !== 'windows') return span;
	return { min: lowestBuild(span.min), max: span.max === null ? null : highestBuild(span.max) };
}

const isGenerationOnly = (release: Version): boolean =>
	windowsGeneration(release) !== null && release.length < 3;

function lowestBuild(release: Version): Version {
	if (!isGenerationOnly(release)) return release;
	return windowsGeneration(release) === 11 ? firstBuildOf11 : [10, 0, 0];
}

function highestBuild(release: Version): Version {
	if (!isGenerationOnly(release)) return release;
	return windowsGeneration(release) === 11 ? [10, 0, Number.MAX_SAFE_INTEGER] : lastBuildOf10;
}
