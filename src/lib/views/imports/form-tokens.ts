/**
 * Keys of a source are addresses and may hold any character; in names and ids of a form they are
 * escaped, so that no space splits an id.
 */
export const tokenOf = (key: string): string => encodeURIComponent(key);

/** @returns `null`: not a token of ours */
export function keyIn(token: string): string | null {
	try {
		return decodeURIComponent(token);
	} catch {
		return null;
	}
}
