import { longestHint, mostEntries } from './signals.ts';

export interface Brand {
	readonly name: string;
	readonly version: string;
}

/** User-agent client hints: only Chromium has them. */
export interface Hints {
	readonly platform: string | null;
	/** `null` also where it is empty, as it always is on Linux. */
	readonly platformVersion: string | null;
	readonly model: string | null;
	readonly isMobile: boolean | null;
	readonly formFactors: readonly string[];
	/** Without those that are made up ("Not/A)Brand"). */
	readonly brands: readonly Brand[];
}

const none: Hints = {
	platform: null,
	platformVersion: null,
	model: null,
	isMobile: null,
	formFactors: [],
	brands: [],
};

export const areThere = (hints: Hints): boolean => hints !== none;

export function readHints(headers: Readonly<Record<string, string>> | undefined): Hints {
	if (headers === undefined) return none;
	const found = new Map<string, string>();
	let seen = 0;
	for (const name in headers) {
		if (++seen > mostEntries) break;
		if (!/^sec-ch-ua/i.test(name)) continue;
		const value = headers[name];
		if (value !== undefined && value.length <= longestHint) found.set(name.toLowerCase(), value);
	}
	if (found.size === 0) return none;

	const text = (name: string): string | null => {
		const value = (found.get(name) ?? '').trim().replace(/^"|"$/g, '').trim();
		return value === '' ? null : value;
	};
	const mobile = found.get('sec-ch-ua-mobile')?.trim();
	const full = brandsOf(found.get('sec-ch-ua-full-version-list') ?? '');
	return {
		platform: text('sec-ch-ua-platform'),
		platformVersion: text('sec-ch-ua-platform-version'),
		model: text('sec-ch-ua-model'),
		isMobile: mobile === '?1' ? true : mobile === '?0' ? false : null,
		formFactors: (found.get('sec-ch-ua-form-factors') ?? '').match(/\w+/g) ?? [],
		brands: full.length > 0 ? full : brandsOf(found.get('sec-ch-ua') ?? ''),
	};
}

/** `"Chromium";v="126", "Not/A)Brand";v="8"`; names may hold commas and semicolons. */
function brandsOf(header: string): readonly Brand[] {
	return [...header.matchAll(/"([^"]{1,60})"\s{0,3};\s{0,3}v="([^"]{0,40})"/g)]
		.map(([, name = '', version = '']) => ({ name, version }))
		.filter(({ name }) => !/not.{0,3}a.{0,3}brand/i.test(name));
}

/** A map, as the names come from outside: "constructor" is none. */
const platformNames = new Map([
	['windows', 'windows'],
	['macos', 'macos'],
	['linux', 'linux'],
	['android', 'android'],
	['chrome os', 'chromeos'],
	['chromeos', 'chromeos'],
	['chromium os', 'chromeos'],
]);

/** The platform in our words; `null`: not told, or one we do not know. */
export const hintedPlatform = ({ platform }: Hints): string | null =>
	platformNames.get(platform?.toLowerCase() ?? '') ?? null;
