import { platforms as knownPlatforms } from '../device/device.ts';
import type { Platform as KnownPlatform } from '../device/device.ts';
import type { Comparator, Fact } from '../device/fact.ts';
import { compareVersions, dotted } from '../device/version.ts';
import type { Span } from '../device/version.ts';
import type { Findings, Platform } from './findings.ts';

/** What is said of one property, in the form that device/facts.ts reads. */
export type Told = Pick<Fact, 'field' | 'value' | 'comparator'>;

/**
 * What may be written down of findings. What is not known is left out, and so is what is one of
 * several: a fact is sure, or it is a range.
 */
export function toldBy(findings: Findings): readonly Told[] {
	const platform = platformOf(findings.platforms);
	const { span } = findings.system;
	const told: Told[] = [];
	if (platform !== null) told.push(say('platform', platform));
	if (platform !== null && span !== null && countsReleases(platform)) {
		told.push({ field: 'os', ...written(span) });
	}
	const { name, version } = findings.browser;
	// What an app shows pages in is not the browser that somebody would use.
	if (name !== null && name !== 'in-app-webview') {
		told.push(say('browser', { name, version: version && dotted(version) }));
	}
	if (name !== null) told.push(say('inAppBrowser', findings.inApp));
	return told;
}

const say = (field: string, value: unknown, comparator: Comparator = '='): Told => ({
	field,
	value,
	comparator,
});

/**
 * As the catalogue counts platforms: HarmonyOS NEXT is its HarmonyOS. Amazon's tablets are none of
 * it: what runs on Android need not run on them, so nothing is said.
 */
export function platformOf(found: readonly Platform[]): KnownPlatform | null {
	const [platform, another] = found;
	if (platform === undefined || another !== undefined) return null;
	if (platform === 'openharmony') return 'harmonyos';
	return knownPlatforms.find((known) => known === platform) ?? null;
}

/** Of ChromeOS a browser tells builds, which nobody else counts. */
const countsReleases = (platform: KnownPlatform): boolean => platform !== 'chromeos';

/** A span as a fact's value and comparator; `parseSpan` reads it back. */
export function written({ min, max }: Span): Pick<Told, 'value' | 'comparator'> {
	if (max === null) return { value: dotted(min), comparator: '≥' };
	if (compareVersions(min, [0]) === 0) return { value: dotted(max), comparator: '≤' };
	const isOne = dotted(min) === dotted(max);
	return { value: isOne ? dotted(min) : `${dotted(min)}–${dotted(max)}`, comparator: '=' };
}
