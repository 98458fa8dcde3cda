import { version } from '../../device/version.ts';
import type { Span, Version } from '../../device/version.ts';

/**
 * iOS and iPadOS by the version of their Safari, which leaves repairs (the third number) out. While the
 * system gets its last repairs Safari keeps its number: iOS 17.7 still has Safari 17.6.
 */
export function systemOfSafari([major = 0, minor = 0]: Version): Span | null {
	if (major < 12) return null;
	if (major === 12) return { min: [12], max: [12] };
	if (major === 13) return minor === 0 ? span(13, 0, 3) : span(13, 4, 7);
	if (major === 14) return minor === 0 ? span(14, 0, 4) : span(14, 5, 8);
	const last = major === 15 ? 8 : 7;
	return span(major, minor, minor < 6 ? minor : Math.max(minor, last));
}

const span = (major: number, from: number, to: number): Span => ({
	min: [major, from],
	max: [major, to],
});

/** Between 18 and 26 Apple counted no iOS: who says 19 means 26 or something later. */
export const isSkipped = ([major = 0]: Version): boolean => major > 18 && major < 26;

const minorsBy13 = { A: [0, 1], B: [2, 2], C: [3, 3], D: [3, 3], E: [4, 4], F: [5, 5], G: [6, 6] };
const minorsBy14 = { A: [0, 1], B: [2, 2], C: [3, 3], D: [4, 4], E: [5, 5], F: [6, 6], G: [7, 7] };
const minors = { A: [0, 0], B: [1, 1], C: [2, 2], D: [3, 3], E: [4, 4], F: [5, 5], G: [6, 6] };
const trains: Readonly<Record<number, Readonly<Record<string, readonly number[]>>>> = {
	13: { ...minorsBy13, H: [7, 7] },
	14: { ...minorsBy14, H: [8, 8] },
	15: { ...minors, H: [7, 8] },
	16: { ...minors, H: [7, 7] },
	17: { ...minors, H: [7, 7] },
	18: { ...minors, H: [7, 7] },
	26: minors,
};

/**
 * The releases a build number belongs to: "22G100" is one of 18.6. Its first number counts years,
 * its letter the minor release (github.com/littlebyteorg/appledb, osFiles/iOS).
 *
 * @returns `null` where it says nothing, as "15E148", which every iPhone sends
 */
export function systemOfBuild(build: string): Span | null {
	const [, year = '', letter = ''] = /^(\d\d)([A-H])\d{2,4}[a-z]?$/.exec(build) ?? [];
	if (build === '15E148' || year === '') return null;
	const number = Number(year);
	const major = number >= 23 ? number + 3 : number - 4;
	if (major > 27 || major < 13) return null;
	const [from, to] = trains[major]?.[letter] ?? [];
	if (from === undefined || to === undefined) return { min: [major, 0], max: [major] };
	return { min: [major, from], max: [major, to] };
}

/** macOS by the version of its Safari: the one of its year and, as repairs, the two before. */
const macsOfSafari: Readonly<Record<number, readonly [from: string, to: string]>> = {
	11: ['10.11', '10.13'],
	12: ['10.12', '10.14'],
	13: ['10.13', '10.15'],
	14: ['10.14', '11'],
	15: ['10.15', '12'],
	16: ['11', '13'],
	17: ['12', '14'],
	18: ['13', '15'],
	26: ['14', '26'],
	27: ['15', '27'],
};

export function macOfSafari([major = 0]: Version): Span | null {
	const bounds = macsOfSafari[major];
	if (bounds === undefined) return major > 27 ? { min: [26], max: null } : null;
	return { min: version(bounds[0]), max: version(bounds[1]) };
}
