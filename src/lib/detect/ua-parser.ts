import { UAParser } from 'ua-parser-js';

/**
 * The only place that asks ua-parser-js, and only two things: which kind of device a model of
 * Android is, and whether an unusual browser has a name. It is never asked for versions, nor given
 * hints: both it answers with more than it knows.
 *
 * It looks at the first 500 characters; the limits of signals.ts come before it.
 */
export function parsedDeviceType(ua: string): 'mobile' | 'tablet' | 'other' | null {
	const { type, vendor } = new UAParser(ua).getDevice();
	if (type === undefined || vendor === undefined) return null;
	return type === 'mobile' || type === 'tablet' ? type : 'other';
}

/** A browser that is none of the great ones, by its own name. */
export function parsedBrowserName(ua: string): string | null {
	return new UAParser(ua).getBrowser().name ?? null;
}
