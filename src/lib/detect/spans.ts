import { beginsWith, compareVersions, isAtMost, parseVersion } from '../device/version.ts';
import type { Span, Version } from '../device/version.ts';

/** "17_5_1", "17.5.1" → [17, 5, 1]; "126.0.6478.61" too. */
export const release = (text: string): Version | null => parseVersion(text.replaceAll('_', '.'));

/** Without the zeros at its end, where they stand for "not told": 126.0.0.0 is any 126. */
export function withoutZeros(version: Version, keep = 1): Version {
	let length = version.length;
	while (length > keep && version[length - 1] === 0) length--;
	return version.slice(0, length);
}

/** What lies in both; `null`: nothing does. An upper bound includes everything that begins with it. */
export function common(a: Span, b: Span): Span | null {
	const min = compareVersions(a.min, b.min) >= 0 ? a.min : b.min;
	const max = lowerBound(a.max, b.max);
	return max === null || isAtMost(min, max) ? { min, max } : null;
}

function lowerBound(a: Version | null, b: Version | null): Version | null {
	if (a === null || b === null) return a ?? b;
	if (beginsWith(a, b)) return a;
	if (beginsWith(b, a)) return b;
	return compareVersions(a, b) < 0 ? a : b;
}
