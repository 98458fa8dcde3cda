const keys = new Map<string, string>();
const mostNames = 10_000;

// From where a number begins, else long digits take quadratic time; old Safari has no lookbehind.

/** A model's name with its size written in one way, as `.` and `-inch` or `,` and ` Zoll`. */
export const withSize = (name: string, point: string, unit: string): string =>
	name.replace(
		/\b(\d+)(?:[.,](\d))?\s*-?(?:inch|zoll|["″”])/i,
		(_, whole: string, tenth?: string) => whole + (tenth ? point + tenth : '') + unit,
	);

/**
 * Equal for one model as it is called in English and in German: "iPad Pro 12.9-inch (1st generation)" and
 * "iPad Pro 12,9 Zoll (1. Generation)".
 */
export function modelKey(name: string): string {
	const known = keys.get(name);
	if (known !== undefined) return known;
	const plain = name
		.trim()
		.toLowerCase()
		.replace(/[()]/g, '')
		.replace(/\b(\d+)(?:st|nd|rd|th|\.)\s*gen(?:eration|\.)?/, '$1 generation');
	const key = withSize(plain, '.', '-inch');
	if (keys.size < mostNames) keys.set(name, key);
	return key;
}
