/** A user agent taken apart once; all that is asked of it later is a look-up or a short search. */
export interface UserAgent {
	readonly text: string;
	/** The first parenthesis: the system, as "Linux; Android 13; SM-X200". */
	readonly system: string;
	/** Versions by product, as Version → "17.5"; products without one have "". */
	readonly products: ReadonlyMap<string, string>;
}

export function readUserAgent(text: string): UserAgent {
	const products = new Map<string, string>();
	let system: string | null = null;
	let depth = 0;
	let begin = 0;
	for (const { 0: sign, index } of text.matchAll(/[()[\]]/g)) {
		if (sign === '(' || sign === '[') {
			if (depth === 0) {
				addProducts(text.slice(begin, index), products);
				begin = index + 1;
			}
			depth++;
		} else if (depth > 0) {
			depth--;
			if (depth > 0) continue;
			if (sign === ')') system ??= text.slice(begin, index);
			begin = index + 1;
		}
	}
	// What is never closed holds products no less than comments.
	if (text[begin - 1] !== '(') addProducts(text.slice(begin), products);
	return { text, system: bare.exec(text)?.[1] ?? system ?? '', products };
}

/** Where something on the way has taken the parentheses out. */
const bare = /^Mozilla\/5\.0 (Linux; [^()]{1,200}?) AppleWebKit\//;

/** The first of a name counts: whoever adds something later adds it at the end. */
function addProducts(text: string, products: Map<string, string>): void {
	for (const word of text.split(' ')) {
		if (word === '') continue;
		const slash = word.indexOf('/');
		const name = slash < 0 ? word : word.slice(0, slash);
		if (name !== '' && !products.has(name)) {
			products.set(name, slash < 0 ? '' : word.slice(slash + 1));
		}
	}
}

/** The major version of a product; 0: it is not there. */
export function majorOf({ products }: UserAgent, ...names: readonly string[]): number {
	for (const name of names) {
		const version = products.get(name);
		if (version !== undefined) return Number(/^\d{1,5}/.exec(version)?.[0] ?? 0);
	}
	return 0;
}

/** Safari itself, which puts nothing else between or behind. */
export const isSafari = (text: string): boolean =>
	/\) Version\/[\d.]{1,15} (?:Mobile\/\w{1,12} )?Safari\/[\d.]{1,15}$/.test(text);
