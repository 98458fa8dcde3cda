/** No piece keeps others waiting for longer: milliseconds, with its commit. */
export const longestMs = 20;
/** A piece may well take twice as long as the one before. */
export const aimMs = 8;
/** Nobody knows yet how fast it goes here. */
export const firstSize = 8;
const largest = 1000;

/**
 * How many items the next piece may have, by how long the last one took. Half as many at least, and twice
 * as many at most: that the disk or the machine was busy for once says little about the items.
 *
 * @param size of the last piece
 * @param ms from the moment it held the lock until its commit was done
 */
export function nextSize(size: number, ms: number): number {
	const factor = Math.min(Math.max(aimMs / Math.max(ms, 0.01), 0.5), 2);
	return Math.min(Math.max(Math.floor(size * factor), 1), largest);
}
