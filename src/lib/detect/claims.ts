import { platforms as knownPlatforms } from '../device/device.ts';
import type { Platform } from '../device/device.ts';
import { claim } from '../device/claim.ts';
import type { Claim } from '../device/claim.ts';
import type { Comparator } from '../device/fact.ts';
import { compareVersions, dotted } from '../device/version.ts';
import type { Span } from '../device/version.ts';
import type { Findings, FoundPlatform } from './findings.ts';

/**
 * What findings claim of a device. What is not known is left out, and so is what is one of
 * several: a fact is sure, or it is a range.
 */
export function claimsFrom(findings: Findings): readonly Claim[] {
	// A television runs Android too, and hardly what is made for telephones.
	const isTelevision = findings.formFactorWhy === 'television';
	const platform = isTelevision ? null : platformOf(findings.platforms);
	const { span } = findings.system;
	const claims: Claim[] = [];
	if (platform !== null) claims.push(claim('platform', platform));
	if (platform !== null && span !== null && countsReleases(platform)) {
		const { value, comparator } = written(span);
		claims.push(claim('os', value, comparator));
	}
	const { name, version } = findings.browser;
	// What an app shows pages in is not the browser that somebody would use.
	if (name !== null && name !== 'in-app-webview') {
		const { chromium } = findings;
		const inside = chromium === null ? {} : { chromium: dotted(chromium) };
		claims.push(claim('browser', { name, version: version && dotted(version), ...inside }));
	}
	if (name !== null) claims.push(claim('inAppBrowser', findings.inApp));
	return claims;
}

/**
 * As the catalogue counts platforms: HarmonyOS NEXT is its HarmonyOS. Amazon's tablets are none of
 * it: what runs on Android need not run on them, so nothing is said.
 */
export function platformOf(found: readonly FoundPlatform[]): Platform | null {
	const [platform, another] = found;
	if (platform === undefined || another !== undefined) return null;
	if (platform === 'openharmony') return 'harmonyos';
	return knownPlatforms.find((known) => known === platform) ?? null;
}

/** Of ChromeOS a browser tells builds, which nobody else counts. */
const countsReleases = (platform: Platform): boolean => platform !== 'chromeos';

/** A span as a fact's value and comparator; `parseSpan` reads it back. */
export function written({ min, max }: Span): {
	readonly value: string;
	readonly comparator: Comparator;
} {
	if (max === null) return { value: dotted(min), comparator: '≥' };
	if (compareVersions(min, [0]) === 0) return { value: dotted(max), comparator: '≤' };
	const isOne = dotted(min) === dotted(max);
	return { value: isOne ? dotted(min) : `${dotted(min)}–${dotted(max)}`, comparator: '=' };
}
