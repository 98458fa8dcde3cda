/** Draws that look random and come out the same for the same seed. */
export interface Chance {
	/** A whole number from 0 up to, but not including, `limit`. */
	below(limit: number): number;
	pick<Item>(items: readonly Item[]): Item;
	/** A new list in another order. */
	shuffle<Item>(items: readonly Item[]): Item[];
}

/** Four 32-bit numbers made of a text: FNV-1a from four different beginnings, stirred. */
function numbersOf(text: string): [number, number, number, number] {
	const beginnings = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
	const [a = 0, b = 0, c = 0, d = 0] = beginnings.map((beginning) => {
		let hash = beginning;
		for (const character of text) {
			hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
		}
		hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
		return (hash ^ (hash >>> 16)) >>> 0;
	});
	return [a, b, c, d];
}

/** The generator is sfc32, public domain (pracrand.sourceforge.net). */
export function chanceOf(seed: string): Chance {
	let [a, b, c, counter] = numbersOf(seed);
	const next = (): number => {
		const sum = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return sum >>> 0;
	};
	for (let warming = 0; warming < 12; warming++) next();

	const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
	const pick = <Item>(items: readonly Item[]): Item => {
		const item = items[below(items.length)];
		if (item === undefined) throw new RangeError('Nothing to pick from');
		return item;
	};
	const shuffle = <Item>(items: readonly Item[]): Item[] => {
		const left = [...items];
		const shuffled: Item[] = [];
		while (left.length > 0) shuffled.push(...left.splice(below(left.length), 1));
		return shuffled;
	};
	return { below, pick, shuffle };
}

/**
 * The id of one thing of the cast: the same for the same seed and name.
 *
 * @returns a UUID in text, version 8 (RFC 9562: made by the application's own rule)
 */
export function idOf(seed: string, name: string): string {
	const hex = numbersOf(`${seed}/${name}`)
		.map((number) => number.toString(16).padStart(8, '0'))
		.join('');
	const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		variant + hex.slice(17, 20),
		hex.slice(20),
	].join('-');
}
