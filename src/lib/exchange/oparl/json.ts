/**
 * Reads JSON as servers and people write it: what no parser takes but every reader understands is mended,
 * so that one letter does not cost a whole council.
 *
 * @returns `undefined`: it is no JSON
 */
export function parseJson(text: string): unknown {
	const clean = text.replace(/^\uFEFF/, '');
	for (const attempt of [clean, mended(clean)]) {
		try {
			return JSON.parse(attempt);
		} catch {
			// The mended one is tried, or it is none.
		}
	}
	return undefined;
}

/** Control characters become spaces, and a backslash that escapes nothing is one. */
const mended = (text: string): string =>
	text
		.replace(/\p{Cc}/gu, ' ')
		.replace(/\\(?:["\\/bfnrt]|u[0-9a-f]{4})|\\/gi, (found) => (found === '\\' ? '\\\\' : found));
