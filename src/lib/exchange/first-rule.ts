/** A value that was concluded, with the words it was concluded from; empty: from nothing. */
export interface Guess<Value> {
	readonly value: Value;
	readonly from: string;
}

export const plain = (text: string) => text.normalize('NFC').toLowerCase();
/** The first rule that finds itself in one of the texts. */
export function firstOf<Value>(
	rules: readonly (readonly [Value, RegExp])[],
	texts: readonly string[],
): Guess<Value> | null {
	for (const [value, pattern] of rules) {
		const from = texts.find((text) => pattern.test(plain(text)));
		if (from !== undefined) return { value, from };
	}
	return null;
}
