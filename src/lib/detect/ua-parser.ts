import { UAParser } from 'ua-parser-js';

const most = 5_000;

export interface ParsedDevice {
	readonly type: 'mobile' | 'tablet' | 'other';
	readonly maker: string;
}

/**
 * The only place that asks ua-parser-js, and only two things: which kind of device a model of
 * Android is, and whether an unusual browser has a name. It is never asked for versions, nor given
 * hints: both it answers with more than it knows.
 *
 * It looks at the first 500 characters; the limits of signals.ts come before it.
 *
 * @returns `null` also where it knows no maker: then it says "mobile" because the text does
 */
export const parsedDevice = remembering((ua): ParsedDevice | null => {
	const { type, vendor: maker = '' } = new UAParser(ua).getDevice();
	if (type === undefined) return null;
	if (type !== 'mobile' && type !== 'tablet') return { type: 'other', maker };
	// "Navitel" is not made by itel.
	// Nor is another maker's GT- Samsung's.
	if (maker === 'Samsung' && /(?<!samsun)[a-z] GT-/i.test(ua)) return null;
	return maker === '' || new RegExp(`[a-z]${maker}\\b`, 'i').test(ua) ? null : { type, maker };
});

/** A browser that is none of the great ones, by its own name. */
export const parsedBrowserName = remembering(
	(ua): string | null => new UAParser(ua).getBrowser().name ?? null,
);

/**
 * The parser takes longer than all the rest, and its answer follows from the text alone: the last few
 * thousand are kept. The findings are the same with and without it.
 */
function remembering<Answer>(ask: (ua: string) => Answer): (ua: string) => Answer {
	let recent = new Map<string, { readonly answer: Answer }>();
	let older = new Map<string, { readonly answer: Answer }>();
	return (ua) => {
		const known = recent.get(ua);
		if (known !== undefined) return known.answer;
		const answer = older.get(ua)?.answer ?? ask(ua);
		recent.set(ua, { answer });
		if (recent.size >= most / 2) {
			older = recent;
			recent = new Map();
		}
		return answer;
	};
}
