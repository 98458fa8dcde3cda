import { council } from '../../src/lib/cast/council.ts';
import { moment } from './council.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What stands behind /j/ and /d/, also where the address is a part of another. */
const token = /(?<=(?:\/|%2F)[jd](?:\/|%2F))[\w-]{8,64}\.[0-9a-z]{1,6}\.[\w-]{22}/g;

/** By which passwords are set. */
const passwordLink = /(?<=\/sign-in\/password\/)[\w-]{43}/g;

/** Names for ids and tokens of links, so that a recording does not depend on how they are drawn. */
export class StableNames {
	readonly #known = new Map(castNames(council(moment), ''));

	give(id: string, name: string): void {
		if (!this.#known.has(id)) this.#known.set(id, name);
	}

	/** Whoever is not known is numbered, within the one text, by first appearance. */
	put(text: string): string {
		const numbered = new Map<string, string>();
		const nameFor = (kind: string) => (id: string) => {
			const name = this.#known.get(id) ?? numbered.get(id) ?? `${kind}-${numbered.size + 1}`;
			if (!this.#known.has(id)) numbered.set(id, name);
			return name;
		};
		return text
			.replace(token, nameFor('link'))
			.replace(uuid, nameFor('id'))
			.replace(passwordLink, 'a-link');
	}

	/** Names the ids in an address after what stands before them: "/restrictions/…" is of restrictions. */
	learn(path: string): void {
		for (const [, noun = '', id = ''] of path.matchAll(/([^/]+)\/([0-9a-f-]{36})(?=\/|$)/g)) {
			if (this.#known.has(id)) continue;
			this.#known.set(id, `${noun}-${this.#next(noun)}`);
		}
	}

	readonly #counts = new Map<string, number>();
	#next(noun: string): number {
		const next = (this.#counts.get(noun) ?? 0) + 1;
		this.#counts.set(noun, next);
		return next;
	}
}

/** Everything in the council that has an id, after the list in which it stands. */
function* castNames(value: unknown, name: string): Generator<[id: string, name: string]> {
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) yield* castNames(item, `${name}-${index + 1}`);
	} else if (typeof value === 'object' && value !== null) {
		if ('id' in value && typeof value.id === 'string') yield [value.id, name];
		for (const [key, part] of Object.entries(value)) {
			yield* castNames(part, name === '' ? key : `${name}-${key}`);
		}
	}
}
