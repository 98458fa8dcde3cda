/**
 * Keys of a source are addresses, and may hold anything; in the names and ids of a form they stand
 * escaped, so that no space splits an id.
 */
export const tokenOf = (key: string): string => encodeURIComponent(key);

/** @returns `null` where it is none of ours */
export function keyIn(token: string): string | null {
	try {
		return decodeURIComponent(token);
	} catch {
		return null;
	}
}
