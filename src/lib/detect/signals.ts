/** What a browser sent or answered. Everything but the user agent may be missing. */
export interface Signals {
	readonly ua: string;
	/** Request headers by name, in any case; of them only `Sec-CH-UA…` is read. */
	readonly hints?: Readonly<Record<string, string>>;
	/** `navigator.maxTouchPoints` */
	readonly maxTouchPoints?: number;
	/** Answers of a page that asked whether something is there; docs/detection.md has the names. */
	readonly probes?: Readonly<Record<string, boolean>>;
}

/**
 * Longer ones are not read at all: cut, they would lose what stands at their end, where apps name
 * themselves. The longest true ones, of apps on Android, have about 600 characters.
 */
export const longestUserAgent = 2000;
export const longestHint = 1000;
/** Of headers and of probes alike. */
export const mostEntries = 500;
