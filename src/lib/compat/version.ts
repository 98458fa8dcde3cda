/** A release, number by number: 14.10 is newer than 14.9. Missing numbers count as 0. */
export type Version = readonly number[];

/** A release as far as it is known: both ends included, `max: null` is open ("≥ 17.4"). */
export interface Span {
	readonly min: Version;
	readonly max: Version | null;
}
