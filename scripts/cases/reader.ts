import type { CaseFields } from './case.ts';

export const asRecord = (value: unknown): CaseFields | null =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value))
		: null;

/** What a file says that nobody can use. */
export interface Remarks {
	/** Fields that nobody knows, each once, as "device.colour". */
	readonly strangers: Set<string>;
	/** Values that cannot be read, each once, as "device.os: 12". */
	readonly misread: Set<string>;
}

const longest = 60;

/** For what ought to be an object; anything else counts as an empty one. */
export function readerOf(value: unknown, name: string, remarks: Remarks): FieldReader {
	const fields = asRecord(value);
	const reader = new FieldReader(fields ?? {}, name, remarks);
	if (fields === null) reader.misread(null, value);
	return reader;
}

/** Takes the known fields out of an object; what is left nobody knows. An absent field is null. */
export class FieldReader {
	readonly #left: Map<string, unknown>;
	readonly #name: string;
	readonly #remarks: Remarks;

	constructor(fields: CaseFields, name: string, remarks: Remarks) {
		this.#left = new Map(Object.entries(fields));
		this.#name = name;
		this.#remarks = remarks;
	}

	any(name: string): unknown {
		const value = this.#left.get(name) ?? null;
		this.#left.delete(name);
		return value;
	}

	/** Does it hold any text? */
	has(name: string): boolean {
		const value = this.#left.get(name);
		return typeof value === 'string' && value !== '';
	}

	text(name: string): string | null {
		const value = this.any(name);
		if (value === null || typeof value === 'string') return value === '' ? null : value;
		return this.misread(name, value);
	}

	number(name: string): number | null {
		const value = this.any(name);
		return value === null || typeof value === 'number' ? value : this.misread(name, value);
	}

	flag(name: string): boolean | null {
		const value = this.any(name);
		return value === null || typeof value === 'boolean' ? value : this.misread(name, value);
	}

	record(name: string): CaseFields {
		const value = this.any(name);
		if (value !== null && asRecord(value) === null) this.misread(name, value);
		return asRecord(value) ?? {};
	}

	listOrNull(name: string): readonly unknown[] | null {
		const value = this.any(name);
		return value === null || Array.isArray(value) ? value : this.misread(name, value);
	}

	list(name: string): readonly unknown[] {
		return this.listOrNull(name) ?? [];
	}

	texts(name: string): readonly string[] | null {
		const values = this.listOrNull(name) ?? null;
		if (values === null) return null;
		return values.filter((value) => {
			const isText = typeof value === 'string';
			if (!isText) this.misread(name, value);
			return isText;
		});
	}

	/** A list of words that are known; others are left out. */
	someOf<Word extends string>(name: string, words: readonly Word[]): readonly Word[] | null {
		const texts = this.texts(name);
		if (texts === null) return null;
		return texts.flatMap((text) => {
			const known = words.find((word) => word === text);
			if (known === undefined) this.misread(name, text);
			return known ?? [];
		});
	}

	/** Of the words that are known; any other counts as one that nobody has told. */
	oneOf<Word extends string>(name: string, words: readonly Word[]): Word | null {
		const text = this.text(name);
		const known = words.find((word) => word === text) ?? null;
		return text !== null && known === null ? this.misread(name, text) : known;
	}

	/** Text in a form of its own, such as a version. */
	parsed<T>(name: string, parse: (text: string) => T | null): T | null {
		const text = this.text(name);
		const value = text === null ? null : parse(text);
		return text !== null && value === null ? this.misread(name, text) : value;
	}

	/** Notes a value that cannot be read: it counts as one that nobody has told. */
	misread(name: string | null, value: unknown): null {
		const text = JSON.stringify(value) ?? 'nothing';
		const shown = text.length > longest ? `${text.slice(0, longest)} …` : text;
		const field = name === null ? this.#name : `${this.#name}.${name}`;
		this.#remarks.misread.add(`${field}: ${shown}`);
		return null;
	}

	/** Names what has not been taken. */
	rest(): void {
		for (const name of this.#left.keys()) this.#remarks.strangers.add(`${this.#name}.${name}`);
	}
}
