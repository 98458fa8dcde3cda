const keys = new Map<string, string>();
const mostNames = 10_000;

/**
 * Equal for one model as it is called in English and in German: "iPad Pro 12.9-inch (1st generation)" and
 * "iPad Pro 12,9 Zoll (1. Generation)".
 */
export function modelKey(name: string): string {
	const known = keys.get(name);
	if (known !== undefined) return known;
	const key = name
		.trim()
		.toLowerCase()
		.replace(/(?<!\d)(\d+)(?:st|nd|rd|th|\.)\s*gen(?:eration|\.)?/, '$1 generation')
		.replace(/(\d)[.,](\d)(?=\s*(?:-|zoll|inch|["″”]))/, '$1.$2')
		.replace(/\(?(?<!\d)(\d+(?:\.\d)?)\s*(?:-?inch|-?zoll|["″”])\)?/, '$1-inch');
	if (keys.size < mostNames) keys.set(name, key);
	return key;
}
