/** No piece keeps others waiting for longer: milliseconds, with its commit. */
export const longestMs = 20;
/** A piece may take twice as long as the one before, as when the disk is slow for once. */
export const aimMs = longestMs / 2;
/** Nobody knows yet how fast it goes here. */
export const firstSize = 8;
const largest = 1000;

/**
 * How many items the next piece may have, by how long the last one took.
 *
 * @param size of the last piece
 * @param ms from the moment it held the lock until its commit was done
 */
export function nextSize(size: number, ms: number): number {
	const wanted = Math.floor((size * aimMs) / Math.max(ms, aimMs / 2));
	return Math.min(Math.max(wanted, 1), largest);
}
