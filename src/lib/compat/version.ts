/** A release, number by number: 14.10 is newer than 14.9. Missing numbers count as 0. */
export type Version = readonly number[];

/** A release as far as it is known: both ends included, `max: null` is open ("≥ 17.4"). */
export interface Span {
	readonly min: Version;
	readonly max: Version | null;
}

/** "17.5" → [17, 5]; `null` for anything else, such as "17,5" or "iOS siebzehn". */
export function parseVersion(text: string): Version | null {
	return /^\d{1,7}(\.\d{1,7}){0,5}$/.test(text) ? text.split('.').map(Number) : null;
}

/**
 * For data that is written down by hand.
 *
 * @throws {RangeError} when the text is no version
 */
export function version(text: string): Version {
	const parsed = parseVersion(text);
	if (parsed === null) throw new RangeError(`"${text}" is not a version such as 14.5`);
	return parsed;
}

export const dotted = (release: Version): string => release.join('.');

/** Negative when `a` is older than `b`. */
export function compareVersions(a: Version, b: Version): number {
	for (let i = 0; i < Math.max(a.length, b.length); i++) {
		const difference = (a[i] ?? 0) - (b[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}

export const isAtLeast = (release: Version, floor: Version): boolean =>
	compareVersions(release, floor) >= 0;

export const isBelow = (release: Version, floor: Version): boolean =>
	compareVersions(release, floor) < 0;

/** 12.5.8 begins with 12.5, and so does 12.5 itself. */
export const beginsWith = (release: Version, start: Version): boolean =>
	start.every((number, i) => (release[i] ?? 0) === number);

/** An upper bound includes everything that begins with it. */
export const isAtMost = (release: Version, bound: Version): boolean =>
	compareVersions(release, bound) <= 0 || beginsWith(release, bound);

export const exactly = (release: Version): Span => ({ min: release, max: release });
export const isExact = (span: Span): boolean =>
	span.max !== null && compareVersions(span.min, span.max) === 0;

/** Does it hold for the whole span, for none of it, or (`null`) for a part? */
export function spanAtLeast(span: Span, floor: Version): boolean | null {
	if (isAtLeast(span.min, floor)) return true;
	return span.max !== null && isBelow(span.max, floor) ? false : null;
}
