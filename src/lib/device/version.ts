/** A release, number by number: 14.10 is newer than 14.9. Missing numbers count as 0. */
export type Version = readonly number[];

/** A release as far as it is known: both ends included, `max: null` is open ("≥ 17.4"). */
export interface Span {
	readonly min: Version;
	readonly max: Version | null;
}

/** As people type a release in German: the comma between two figures is a point, "17,5" is 17.5. */
export const withPoints = (typed: string): string => typed.replace(/(\d),(?=\d)/g, '$1.');

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

/** Is every release of the narrow one also in the wide one? 126.0.6478 is a 126. */
export const contains = (wide: Span, narrow: Span): boolean =>
	isAtLeast(narrow.min, wide.min) &&
	(wide.max === null || (narrow.max !== null && isAtMost(narrow.max, wide.max)));

/**
 * Does it hold for the whole span, for none of it, or (`null`) for a part? The end of a range includes
 * everything that begins with it; one release alone is taken at its word.
 */
export function spanAtLeast({ min, max }: Span, floor: Version): boolean | null {
	if (isAtLeast(min, floor)) return true;
	if (max === null) return null;
	return isBelow(max, floor) && (dotted(min) === dotted(max) || !isAtMost(floor, max))
		? false
		: null;
}

/** The last release that still begins with `bound`. */
export const lastOf = (bound: Version): Version => [...bound, Number.MAX_SAFE_INTEGER];

/**
 * A release as people say it: "17.5", "≥ 17.4", "≤ 12.5", "10 or 11", "17.4 – 17.6", "115 ESR".
 *
 * @returns `null` when it cannot be read, as with "17,5"
 */
export function parseSpan(text: string): Span | null {
	const plain = text
		.trim()
		.replace(/(?:esr|lts)$/i, '')
		.trimEnd();
	const range = /^([\d.]+)\s*(?:[–-]|or|oder|bis|to)\s*([\d.]+)$/.exec(plain);
	if (range !== null) {
		const [from, to] = [parseVersion(range[1] ?? ''), parseVersion(range[2] ?? '')];
		return from !== null && to !== null && isAtMost(from, to) ? { min: from, max: to } : null;
	}
	const [, sign = '=', digits = ''] = /^(≥|≤|>=|<=|=)?\s*(\S+)$/.exec(plain) ?? [];
	const release = parseVersion(digits);
	return release === null ? null : spanOf(sign, release);
}

function spanOf(sign: string, release: Version): Span {
	if (sign === '≥' || sign === '>=') return { min: release, max: null };
	if (sign === '≤' || sign === '<=') return { min: [0], max: lastOf(release) };
	return exactly(release);
}

/** The same release, said with a fact's comparator. */
export function compared(span: Span, comparator: '=' | '≥' | '≤'): Span {
	if (comparator === '≥') return { min: span.min, max: null };
	if (comparator === '≤') return { min: [0], max: lastOf(span.max ?? span.min) };
	return span;
}
