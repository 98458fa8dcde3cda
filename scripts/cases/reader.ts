import type { Fields } from './case.ts';

export const asRecord = (value: unknown): Fields | null =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value))
		: null;

/** Takes the known fields out of an object; what is left nobody knows. An absent field is null. */
export class Reader {
	readonly #left: Map<string, unknown>;
	readonly #name: string;
	readonly #strangers: Set<string>;

	constructor(fields: Fields, name: string, strangers: Set<string>) {
		this.#left = new Map(Object.entries(fields));
		this.#name = name;
		this.#strangers = strangers;
	}

	any(name: string): unknown {
		const value = this.#left.get(name) ?? null;
		this.#left.delete(name);
		return value;
	}

	text(name: string): string | null {
		const value = this.any(name);
		return typeof value === 'string' && value !== '' ? value : null;
	}

	number(name: string): number | null {
		const value = this.any(name);
		return typeof value === 'number' ? value : null;
	}

	flag(name: string): boolean | null {
		const value = this.any(name);
		return typeof value === 'boolean' ? value : null;
	}

	record(name: string): Fields {
		return asRecord(this.any(name)) ?? {};
	}

	listOrNull(name: string): readonly unknown[] | null {
		const value = this.any(name);
		return Array.isArray(value) ? value : null;
	}

	list(name: string): readonly unknown[] {
		return this.listOrNull(name) ?? [];
	}

	texts(name: string): readonly string[] | null {
		return this.listOrNull(name)?.filter((value) => typeof value === 'string') ?? null;
	}

	/** Names what has not been taken. */
	rest(): void {
		for (const name of this.#left.keys()) this.#strangers.add(`${this.#name}.${name}`);
	}
}
